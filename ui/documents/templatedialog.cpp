// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/templatedialog.h"

#include "app/base/french.h"
#include "app/documents/confirmationletter.h"
#include "app/documents/kitletters.h"
#include "app/documents/letterfields.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/documents/paperpreview.h"
#include "ui/widgets/elidedcombobox.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintextfield.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{

QString explained(const lettertemplate::Problem &problem)
{
    if (problem.name.isEmpty()) {
        return TemplateDialog::tr("Une accolade est ouverte et jamais fermée. Écrivez {{ pour une accolade "
                                  "qui reste telle quelle.");
    }
    return problem.nearest.isEmpty()
        ? TemplateDialog::tr("Le champ {%1} n’existe pas\u00A0: choisissez-en un dans la liste.")
              .arg(problem.name)
        : TemplateDialog::tr("Le champ {%1} n’existe pas. Peut-être {%2}\u00A0?")
              .arg(problem.name, problem.nearest);
}

} // namespace

TemplateDialog::TemplateDialog(Workspace &workspace, MeetingId example, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , bar_(new MessageBar(this))
    , kind_(new ElidedComboBox(this))
    , person_(new ElidedComboBox(this))
    , subject_(new QLineEdit(this))
    , body_(new PlainTextField(this))
    , fields_(new QTreeWidget(this))
    , problem_(new QLabel(this))
    , preview_(new PaperPreview(tr("Corrigez le texte pour le voir tel qu’il partira."), this))
    , usual_(new QPushButton(tr("Texte d’&origine"), this))
    , save_(new QPushButton(tr("En&registrer"), this))
{
    setWindowTitle(tr("Textes des lettres"));
    setSizeGripEnabled(true);
    layOut();
    resize(1120, 700);
    restoreGeometry(QSettings().value(u"templates/geometry"_s).toByteArray());
    readExample(example);
    showKind();
}

TemplateDialog::~TemplateDialog()
{
    QSettings().setValue(u"templates/geometry"_s, saveGeometry());
}

void TemplateDialog::layOut()
{
    bar_->setObjectName(u"messageBar"_s);
    kind_->setObjectName(u"letterKindCombo"_s);
    person_->setObjectName(u"letterPersonCombo"_s);
    subject_->setObjectName(u"letterSubjectEdit"_s);
    body_->setObjectName(u"letterBodyEdit"_s);
    fields_->setObjectName(u"letterFieldsList"_s);
    problem_->setObjectName(u"letterProblemLabel"_s);
    usual_->setObjectName(u"usualLetterButton"_s);
    save_->setObjectName(u"saveLetterButton"_s);
    for (const auto each : { LetterKind::Convocation, LetterKind::TravelNote, LetterKind::Confirmation,
             LetterKind::AttestationMail }) {
        kind_->addItem(words::letter(each), int(each));
    }
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    auto *example = new QFormLayout;
    example->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    example->addRow(tr("Pour e&xemple"), person_);
    column->addLayout(example);
    column->addWidget(preview_, 1);
    auto *splitter = new QSplitter;
    splitter->addWidget(makeEditor());
    splitter->addWidget(right);
    splitter->setSizes({ 640, 460 });
    splitter->setChildrenCollapsible(false);
    auto *close = new QPushButton(tr("Fer&mer"), this);
    connect(close, &QPushButton::clicked, this, &TemplateDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(close);
    buttons->addWidget(usual_);
    buttons->addStretch();
    buttons->addWidget(save_);
    for (QPushButton *button : { close, usual_, save_ }) {
        button->setAutoDefault(false);
    }
    auto *outer = new QVBoxLayout(this);
    outer->addWidget(bar_);
    outer->addWidget(splitter, 1);
    outer->addLayout(buttons);
    connect(kind_, &QComboBox::activated, this, [this] {
        if (typed() != stored_ && !save()) {
            kind_->setCurrentIndex(kind_->findData(int(stored_.kind)));
            return;
        }
        showKind();
    });
    connect(person_, &QComboBox::currentIndexChanged, this, &TemplateDialog::showPreview);
    connect(usual_, &QPushButton::clicked, this, [this] { display(lettertemplate::usual(kind())); });
    connect(save_, &QPushButton::clicked, this, [this] { save(); });
}

QWidget *TemplateDialog::makeEditor()
{
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    body_->setTabChangesFocus(true);
    body_->setAccessibleName(tr("Texte"));
    fields_->setAccessibleName(tr("Champs"));
    fields_->setHeaderLabels({ tr("Champ"), tr("Ce qu’il devient") });
    fields_->setRootIsDecorated(false);
    fields_->setToolTip(tr("Double-clic ou Entrée met le champ là où se trouve le curseur du texte"));
    auto *editor = new QWidget;
    auto *column = new QVBoxLayout(editor);
    column->setContentsMargins(0, 0, 0, 0);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Lettre"), kind_);
    form->addRow(tr("Ob&jet"), subject_);
    column->addLayout(form);
    column->addWidget(body_, 3);
    column->addWidget(problem_);
    column->addWidget(fields_, 2);
    connect(subject_, &QLineEdit::textChanged, this, &TemplateDialog::check);
    connect(body_, &PlainTextField::textChanged, this, &TemplateDialog::check);
    connect(subject_, &QLineEdit::cursorPositionChanged, this, [this] { isInSubject_ = true; });
    connect(body_, &PlainTextField::cursorPositionChanged, this, [this] { isInSubject_ = false; });
    connect(fields_, &QTreeWidget::itemActivated, this, &TemplateDialog::insertField);
    return editor;
}

void TemplateDialog::readExample(MeetingId example)
{
    const auto meetings = MeetingStore(workspace_.database()).meetings();
    if (!meetings || meetings->isEmpty()) {
        return; // no example to show: the words can be written all the same
    }
    const QDate today = workspace_.clock()().toLocalTime().date();
    const auto next = std::ranges::find_if(*meetings,
        [&](const Meeting &each) { return example.isValid() ? each.id == example : each.date >= today; });
    const Meeting &shown = next == meetings->end() ? meetings->last() : *next;
    auto found = kit::read(workspace_.database(), shown.id, today);
    if (!found) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(found.error()), found.error().detail);
        return;
    }
    kit_ = *std::move(found);
    const QSignalBlocker quiet(person_);
    for (const KitPerson &each : kit_->people) {
        person_->addItem(each.name);
    }
}

LetterKind TemplateDialog::kind() const
{
    return LetterKind(kind_->currentData().toInt());
}

LetterTemplate TemplateDialog::typed() const
{
    return { stored_.kind, subject_->text(), body_->toPlainText() };
}

void TemplateDialog::showKind()
{
    const auto read = lettertemplate::read(workspace_.database(), kind());
    if (!read) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(read.error()), read.error().detail);
        return;
    }
    stored_ = *read;
    fields_->clear();
    for (const lettertemplate::Field &field : lettertemplate::fields(kind())) {
        new QTreeWidgetItem(fields_, { u'{' + field.name + u'}', field.meaning });
    }
    fields_->resizeColumnToContents(0);
    display(stored_);
}

void TemplateDialog::display(const LetterTemplate &letter)
{
    subject_->setText(letter.subject);
    body_->setPlainText(letter.body);
    check();
}

void TemplateDialog::check()
{
    QStringList wrong;
    for (const QString &text : { subject_->text(), body_->toPlainText() }) {
        for (const lettertemplate::Problem &problem : lettertemplate::problems(kind(), text)) {
            wrong.append(explained(problem));
        }
    }
    wrong.removeDuplicates();
    const bool isEmpty = subject_->text().trimmed().isEmpty() || body_->toPlainText().trimmed().isEmpty();
    problem_->setText(!wrong.isEmpty() ? wrong.join(u'\n')
            : isEmpty                  ? tr("Une lettre a un objet et un texte.")
                                       : QString());
    problem_->setVisible(!problem_->text().isEmpty());
    save_->setEnabled(problem_->text().isEmpty() && typed() != stored_);
    usual_->setEnabled(typed() != lettertemplate::usual(kind()));
    showPreview();
}

LetterValues TemplateDialog::exampleValues(const KitPerson *person) const
{
    LetterValues values;
    if (person) {
        letterfields::addPerson(values, person->registration);
    }
    letterfields::addOrganiser(values, kit_->organiser, kit_->cycle);
    letterfields::addMeeting(values, kit_->meeting, kit_->place, kit_->module());
    values.insert(u"attestation"_s, tr("attestation d’assiduité n°\u00A012"));
    if (kind() == LetterKind::Confirmation) {
        Registration somebody;
        somebody.session = kit_->meeting.session;
        somebody.sessionNumber = kit_->meeting.sessionNumber;
        somebody.track = kit_->meeting.track;
        // An example of the words: with all the séances, whenever it is looked at.
        const auto theirs
            = confirmationValues(workspace_.database(), person ? person->registration : somebody, QDate());
        values.insert(theirs.value_or(LetterValues()));
    }
    return values;
}

void TemplateDialog::showPreview()
{
    PaperDocuments shown;
    if (kit_ && problem_->text().isEmpty()) {
        const int index = person_->currentIndex();
        const KitPerson *person = index >= 0 ? &kit_->people.at(index) : nullptr;
        const LetterValues values = exampleValues(person);
        const bool isAddressed = kind() != LetterKind::TravelNote && person;
        const kitletters::Words filled = kitletters::filled(typed(), values);
        shown.push_back(std::make_unique<LetterPages>(kitletters::letter(kit_->organiser,
            isAddressed ? kitletters::recipient(person->registration) : QString(), filled, kit_->today)));
    }
    preview_->setDocuments(std::move(shown));
}

void TemplateDialog::insertField(const QTreeWidgetItem *item)
{
    if (isInSubject_) {
        subject_->insert(item->text(0));
        subject_->setFocus();
    } else {
        body_->insertPlainText(item->text(0));
        body_->setFocus();
    }
}

bool TemplateDialog::save()
{
    const QString title = words::letter(typed().kind);
    if (const Done written
        = lettertemplate::write(workspace_.database(), workspace_.journal(), typed(), title);
        !written) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(written.error()), written.error().detail);
        return false;
    }
    stored_ = typed();
    const QString sentence = tr("Texte enregistré\u00A0: %1.").arg(title);
    bar_->say(MessageBar::Tone::Success, sentence);
    check();
    Q_EMIT saved();
    Q_EMIT said(sentence);
    return true;
}

void TemplateDialog::reject()
{
    if (typed() == stored_) {
        QDialog::reject();
        return;
    }
    auto *question = new QMessageBox(QMessageBox::Question, windowTitle(),
        tr("Ce texte n’est pas enregistré. Fermer sans le garder\u00A0?"), QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(u"unsavedLetterQuestion"_s);
    auto *drop = question->addButton(tr("&Fermer sans garder"), QMessageBox::DestructiveRole);
    auto *goOn = question->addButton(tr("&Continuer à écrire"), QMessageBox::RejectRole);
    question->setDefaultButton(goOn);
    question->setEscapeButton(goOn);
    connect(drop, &QAbstractButton::clicked, this, [this] { QDialog::reject(); });
    question->open();
}
