// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demonstration/people.h"

#include "app/base/textfold.h"
#include "app/people/sortname.h"

#include <array>

using namespace Qt::StringLiterals;

namespace
{

struct GivenName {
    QStringView name;
    bool isWoman;
};

constexpr std::array<QStringView, 61> familyNames { u"Éloy", u"de La Fontaine", u"D’Hondt", u"Œuvrard",
    u"Van der Brouck", u"De Backer", u"Du Bellay", u"d’Aubigny", u"Lefèbvre", u"Delattre-Caron",
    u"Vandenbossche", u"Bécquet", u"Hautcœur", u"Ménard", u"de Saint-Aubert", u"Crépin", u"Noël", u"Wattel",
    u"Ben Youssef", u"Diallo", u"Nguyễn", u"Kowalczyk", u"Łukasik", u"Fernández", u"Traoré", u"El Mansouri",
    u"Carlier", u"Dubrulle", u"Flament", u"Germe", u"Héraud", u"Ibáñez", u"Jourdain", u"Kerviel", u"Lemaître",
    u"Moreau-Dupuis", u"Naessens", u"Ossart", u"Pruvôt", u"Quesnel", u"Roussel", u"Sénéchal", u"Thérouanne",
    u"Urbain", u"Vasseur", u"Warembourg", u"Ygouf", u"Zwertvaegher", u"Bourgès", u"Cuvelier", u"Le Goff",
    u"La Rivière", u"des Essarts", u"Saint-Omer", u"Poirée", u"Tison", u"Haquin", u"Mîrgaux", u"Cœurdevey",
    u"Debièvre", u"Açıkgöz" };

constexpr std::array<GivenName, 37> givenNames { { { u"Maëlle", true }, { u"Anne-Sophie", true },
    { u"Éric", false }, { u"Zoé", true }, { u"Jean", false }, { u"Inès", true },
    { u"François-Xavier", false }, { u"Gaëtan", false }, { u"Hélène", true }, { u"Idriss", false },
    { u"Joséphine", true }, { u"Karim", false }, { u"Léa", true }, { u"Marie-Noëlle", true },
    { u"Noé", false }, { u"Océane", true }, { u"Pierre", false }, { u"Quentin", false },
    { u"Raphaëlle", true }, { u"Stéphane", false }, { u"Théo", false }, { u"Ursule", true },
    { u"Valérie", true }, { u"Wassila", true }, { u"Xavier", false }, { u"Yaël", true },
    { u"Zéphirin", false }, { u"Aïcha", true }, { u"Benoît", false }, { u"Cécile", true },
    { u"Désiré", false }, { u"Élodie", true }, { u"Fatou", true }, { u"Gérard", false },
    { u"Honorine", true }, { u"Jean-Baptiste", false }, { u"Mélanie", true } } };

struct Post {
    QStringView function;
    QStringView organisation;
    QStringView kind;
};

constexpr std::array<Post, 15> professionalPosts { {
    { u"Cheffe ou chef de projet politique de la ville", u"CA fictive du Bocage", u"epci" },
    { u"Déléguée ou délégué du préfet", u"Préfecture fictive des Deux-Vallées", u"etat" },
    { u"Chargé.e de mission cohésion sociale", u"Ville de Vertcoteau", u"commune" },
    { u"Directrice ou directeur de la cohésion sociale", u"Communauté urbaine fictive de l’Estuaire",
        u"epci" },
    { u"Chargé.e de mission évaluation", u"Région – direction fictive de la ville", u"region" },
    { u"Conseillère ou conseiller technique", u"CAF fictive de la Plaine", u"caf" },
    { u"Responsable de la gestion urbaine de proximité", u"Office HLM fictif des Remparts", u"bailleur" },
    { u"Coordinatrice ou coordinateur", u"Association « Les Deux Rives »", u"association" },
    { u"Chargé.e de développement territorial", u"Département fictif – solidarités", u"departement" },
    { u"Agent de développement local", u"Ville de Sainte-Aubépine", u"commune" },
    { u"Référente ou référent renouvellement urbain", u"CC fictive des Trois Moulins", u"epci" },
    { u"Coordonnatrice ou coordonnateur du programme de réussite éducative de l’agglomération et de ses "
      u"communes associées",
        u"Centre intercommunal d’action sociale fictif de la Haute-Vallée et des Pays réunis", u"autre" },
    { u"Chargé.e d’études", u"DDETS fictive", u"etat" },
    { u"Animatrice ou animateur du conseil citoyen", u"Centre social fictif L’Étincelle", u"association" },
    { u"Directrice adjointe ou directeur adjoint", u"Ville de Hautegarenne", u"commune" },
} };

constexpr std::array<Post, 5> electedPosts { {
    { u"Adjoint.e au maire, politique de la ville", u"Ville de Vertcoteau", u"commune" },
    { u"Vice-président.e, habitat et cohésion", u"CA fictive du Bocage", u"epci" },
    { u"Maire", u"Ville de Sainte-Aubépine", u"commune" },
    { u"Conseiller.e délégué.e aux quartiers", u"Ville de Hautegarenne", u"commune" },
    { u"Conseiller.e départemental.e", u"Département fictif – solidarités", u"departement" },
} };

constexpr std::array<QStringView, 4> councils { u"Bois-Joli", u"la Fontaine-aux-Dames", u"l’Étang",
    u"Vert-Bocage" };

/// Each audience starts elsewhere in the lists: two audiences share no name.
int offsetOf(Audience audience)
{
    switch (audience) {
    case Audience::Professional:
        return 0;
    case Audience::Elected:
        return 17;
    case Audience::Citizen:
        return 41;
    }
    Q_UNREACHABLE();
}

template <class List> const auto &pick(const List &list, int n)
{
    return list[size_t(n) % list.size()];
}

QString addressPart(const QString &name)
{
    QString part = text::fold(name);
    part.removeIf([](QChar c) { return !c.isLetterOrNumber() || c.unicode() > 0x7f; });
    return part;
}

const Post *postOf(Audience audience, int n)
{
    switch (audience) {
    case Audience::Professional:
        return &pick(professionalPosts, n);
    case Audience::Elected:
        return &pick(electedPosts, n);
    case Audience::Citizen:
        return nullptr;
    }
    Q_UNREACHABLE();
}

} // namespace

Person demonstration::participant(Audience audience, int n, const QStringList &territories)
{
    // 61 and 37 are prime: stepping through both lists at once repeats no pair before 2,257 people.
    const int step = n + offsetOf(audience) * 5;
    const GivenName &given = pick(givenNames, step * 5 + 1);
    Person person;
    person.familyName = pick(familyNames, step).toString();
    person.givenName = given.name.toString();
    person.sortName = names::proposedSortName(person.familyName);
    person.civility = given.isWoman ? u"Madame"_s : u"Monsieur"_s;
    // 06 39 98 is kept for fiction in France (ARCEP): 10,000 numbers that ring nowhere.
    const int line = offsetOf(audience) * 100 + n;
    person.phone
        = u"06 39 98 %1 %2"_s.arg(line / 100, 2, 10, QChar(u'0')).arg(line % 100, 2, 10, QChar(u'0'));
    if (const Post *post = postOf(audience, n)) {
        person.function = post->function.toString();
        person.organisationName = post->organisation.toString();
        person.email = u"%1.%2@%3.example"_s.arg(addressPart(person.givenName),
            addressPart(person.familyName), addressPart(post->organisation.toString()).left(24));
    } else {
        person.council = pick(councils, n).toString();
        if (n % 3 == 0) {
            person.email = u"%1%2@courriel.example"_s.arg(addressPart(person.givenName)).arg(n + 1);
        }
        if (n % 4 == 3) {
            person.phone.clear(); // reached through the council
        }
    }
    if (!territories.isEmpty() && n % 11 != 10) {
        person.territories << territories.at((n * 7 + offsetOf(audience)) % territories.size());
        if (audience == Audience::Professional && n % 15 == 1) { // a prefect delegate covers several
            person.territories << territories.at((n * 7 + 3) % territories.size())
                               << territories.at((n * 7 + 5) % territories.size());
        }
        person.territories.removeDuplicates();
    }
    return person;
}

QString demonstration::organisationKind(Audience audience, int n)
{
    const Post *post = postOf(audience, n);
    return post ? post->kind.toString() : QString();
}
