// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/profiledialog.h"

#include "app/attendance/sheetheading.h"
#include "app/paper/paperfont.h"
#include "app/workspace.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintextfield.h"
#include "ui/words/errorwords.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace
{

constexpr QSize logoRoom(180, 64);
constexpr QSizeF fineRoom(60, 22); // mm: as a letter has it, whatever size a drawing names

PlainTextField *lines(int count, QWidget *parent)
{
    auto *edit = new PlainTextField(parent);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * count + 12);
    return edit;
}

} // namespace

ProfileDialog::ProfileDialog(Workspace &workspace, PrintSeams seams, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , seams_(std::move(seams))
    , bar_(new MessageBar(this))
    , name_(new QLineEdit(this))
    , address_(lines(3, this))
    , contact_(lines(2, this))
    , city_(new QLineEdit(this))
    , signatory_(new QLineEdit(this))
    , signatoryRole_(new QLineEdit(this))
    , legalLines_(lines(2, this))
    , legalNote_(new QLabel(this))
    , dataNotice_(lines(3, this))
    , logo_(new QLabel(this))
    , removeLogo_(new QPushButton(tr("Re&tirer"), this))
{
    setWindowTitle(tr("Organisme"));
    bar_->setObjectName(u"messageBar"_s);
    name_->setObjectName(u"profileNameEdit"_s);
    signatory_->setObjectName(u"profileSignatoryEdit"_s);
    city_->setObjectName(u"profileCityEdit"_s);
    legalLines_->setObjectName(u"profileLegalEdit"_s);
    legalNote_->setObjectName(u"profileLegalNote"_s);
    dataNotice_->setObjectName(u"profileNoticeEdit"_s);
    removeLogo_->setObjectName(u"removeLogoButton"_s);
    layOut();
    const auto profile = organiserprofile::read(workspace.database());
    if (profile) {
        fill(*profile);
        if (organiserprofile::logoIsLost(workspace.database()).value_or(false)) {
            bar_->say(MessageBar::Tone::Advice,
                tr("Le logo enregistré n’est plus dans la base\u00A0: choisissez-le de nouveau, ou "
                   "enregistrez "
                   "pour vous en passer."));
        }
    } else {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(profile.error()), profile.error().detail);
    }
}

void ProfileDialog::layOut()
{
    name_->setPlaceholderText(tr("vide\u00A0: l’organisateur du cycle"));
    city_->setPlaceholderText(tr("«\u00A0Fait à …\u00A0» sur les attestations"));
    signatory_->setPlaceholderText(tr("prénom et nom"));
    signatoryRole_->setPlaceholderText(tr("directrice, président…"));
    legalLines_->setPlaceholderText(
        tr("au pied des documents\u00A0: SIRET, numéro de déclaration s’il y en a un…"));
    dataNotice_->setPlaceholderText(tr("vide\u00A0: la mention usuelle, au pied des feuilles d’émargement"));
    auto *choose = new QPushButton(tr("C&hoisir…"), this);
    choose->setObjectName(u"chooseLogoButton"_s);
    logo_->setObjectName(u"logoLabel"_s);
    logo_->setFixedSize(logoRoom);
    logo_->setAlignment(Qt::AlignCenter);
    logo_->setFrameShape(QFrame::StyledPanel);
    // As the form is read: from the name to the logo, then to the address.
    setTabOrder(name_, choose);
    setTabOrder(choose, removeLogo_);
    setTabOrder(removeLogo_, address_);
    auto *picture = new QHBoxLayout;
    picture->addWidget(logo_);
    picture->addWidget(choose);
    picture->addWidget(removeLogo_);
    picture->addStretch();
    connect(choose, &QPushButton::clicked, this, &ProfileDialog::chooseLogo);
    connect(removeLogo_, &QPushButton::clicked, this, [this] {
        picture_.clear();
        showLogo();
    });
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Nom"), name_);
    form->addRow(tr("Logo"), picture);
    form->addRow(tr("A&dresse"), address_);
    form->addRow(tr("&Contact"), contact_);
    form->addRow(tr("&Ville"), city_);
    form->addRow(tr("&Signataire"), signatory_);
    form->addRow(tr("&Fonction"), signatoryRole_);
    form->addRow(tr("&Mentions légales"), legalLines_);
    form->addRow(QString(), legalNote_);
    legalNote_->setText(
        tr("Sur les feuilles d’émargement, deux lignes au plus\u00a0: l’adresse et ces mentions "
           "n’y tiennent pas en entier, leur fin n’y paraît pas."));
    legalNote_->setWordWrap(true);
    legalNote_->hide();
    for (const PlainTextField *edit : { address_, legalLines_ }) {
        connect(edit, &PlainTextField::textChanged, this, &ProfileDialog::showLegalRoom);
    }
    form->addRow(tr("D&onnées personnelles"), dataNotice_);
    auto *note
        = new QLabel(tr("Ces renseignements paraissent sur les documents. Ceux qui sont déjà imprimés ou "
                        "établis se réimpriment tels qu’ils étaient."),
            this);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(QDialogButtonBox::Save)->setText(tr("En&registrer"));
    buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("&Annuler"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ProfileDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ProfileDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(bar_);
    column->addWidget(note);
    column->addLayout(form);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 95);
}

void ProfileDialog::fill(const OrganiserProfile &profile)
{
    name_->setText(profile.name);
    address_->setPlainText(profile.address);
    contact_->setPlainText(profile.contact);
    city_->setText(profile.city);
    signatory_->setText(profile.signatory);
    signatoryRole_->setText(profile.signatoryRole);
    legalLines_->setPlainText(profile.legalLines);
    dataNotice_->setPlainText(profile.dataNotice);
    picture_ = profile.logo;
    showLogo();
}

void ProfileDialog::showLegalRoom()
{
    const QString lines = organiserprofile::footLines(wanted()).join(u" – "_s);
    legalNote_->setVisible(!SheetHeading::holdsAtFoot(lines, measure_));
}

void ProfileDialog::showLogo()
{
    const QPixmap picture = QPixmap::fromImage(paperfont::picture(picture_, fineRoom));
    removeLogo_->setVisible(!picture_.isEmpty());
    if (picture.isNull()) {
        logo_->setText(tr("aucun logo"));
    } else {
        logo_->setPixmap(
            picture.scaled(logoRoom - QSize(8, 8), Qt::KeepAspectRatio, Qt::SmoothTransformation));
    }
}

void ProfileDialog::chooseLogo()
{
    seams_.chooseImage(this, [this](const QString &path) {
        bar_->clear();
        QFile file(path);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        const QByteArray bytes = isOpen ? file.read(organiserprofile::largestLogo + 1) : QByteArray();
        Error error { Error::Kind::Invalid, u"logo"_s, file.errorString() };
        if (bytes.size() > organiserprofile::largestLogo) {
            error.subject = u"logoSize"_s;
        } else if (!QImage::fromData(bytes).isNull()) {
            picture_ = bytes;
            showLogo();
            return;
        }
        bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
    });
}

OrganiserProfile ProfileDialog::wanted() const
{
    return { .name = name_->text(),
        .address = address_->toPlainText(),
        .contact = contact_->toPlainText(),
        .city = city_->text(),
        .signatory = signatory_->text(),
        .signatoryRole = signatoryRole_->text(),
        .legalLines = legalLines_->toPlainText(),
        .dataNotice = dataNotice_->toPlainText(),
        .logo = picture_ };
}

void ProfileDialog::accept()
{
    if (const Done done = organiserprofile::write(workspace_.database(), wanted()); !done) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(done.error()), done.error().detail);
        return;
    }
    Q_EMIT said(tr("Organisme enregistré."));
    QDialog::accept();
}
