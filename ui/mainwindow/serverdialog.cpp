// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/serverdialog.h"

<<<<<<< HEAD
#include "ui/widgets/messagebar.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ServerDialog::ServerDialog(QWidget *parent)
    : QDialog(parent)
    , messages_(new MessageBar(this))
    , host_(new QLineEdit(this))
    , port_(new QSpinBox(this))
    , database_(new QLineEdit(this))
    , user_(new QLineEdit(this))
    , password_(new QLineEdit(this))
{
    setWindowTitle(tr("Base partagée"));
    setObjectName(u"serverDialog"_s);
    host_->setObjectName(u"hostEdit"_s);
    port_->setObjectName(u"portSpin"_s);
    database_->setObjectName(u"databaseEdit"_s);
    user_->setObjectName(u"userEdit"_s);
    password_->setObjectName(u"passwordEdit"_s);
    password_->setEchoMode(QLineEdit::Password);
    port_->setRange(1, 65535);
    port_->setGroupSeparatorShown(false);

    const QSettings settings;
    host_->setText(settings.value("server/host"_L1).toString());
    port_->setValue(settings.value("server/port"_L1, 5432).toInt());
    database_->setText(settings.value("server/database"_L1, u"irev_cycles"_s).toString());
    user_->setText(settings.value("server/user"_L1).toString());

    auto *guidance = new QLabel(tr("Ces renseignements vous sont donnés par la personne qui tient le serveur "
                                   "PostgreSQL. Le mot de passe "
                                   "n’est jamais enregistré."),
        this);
    guidance->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Serveur"), host_);
    form->addRow(tr("P&ort"), port_);
    form->addRow(tr("&Base"), database_);
    form->addRow(tr("&Utilisateur"), user_);
    form->addRow(tr("&Mot de passe"), password_);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *connectButton = buttons->addButton(tr("Se &relier"), QDialogButtonBox::AcceptRole);
    connectButton->setObjectName(u"connectButton"_s);
    connectButton->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ServerDialog::ask);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(guidance);
    layout->addWidget(messages_);
    layout->addLayout(form);
    layout->addWidget(buttons);
    setMinimumWidth(460);
=======
#include "ui_serverdialog.h"

#include "ui/mainwindow/contentdialog.h"
#include "ui/widgets/icons.h"
#include "ui/words/errorwords.h"

#include <QGuiApplication>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace
{

/// Asks the server, which may take a few seconds.
Result<int> versionAt(const DatabaseAddress &address)
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    auto version = Database::versionAt(address);
    QGuiApplication::restoreOverrideCursor();
    return version;
}

} // namespace

ServerDialog::ServerDialog(Connect connect, QWidget *parent)
    : QDialog(parent)
    , ui_(std::make_unique<Ui::ServerDialog>())
    , connect_(std::move(connect))
{
    ui_->setupUi(this);
    const QSettings settings;
    ui_->hostEdit->setText(settings.value(u"server/host"_s, u"localhost"_s).toString());
    ui_->portSpin->setValue(settings.value(u"server/port"_s, 5432).toInt());
    ui_->databaseEdit->setText(settings.value(u"server/database"_s).toString());
    ui_->userEdit->setText(settings.value(u"server/user"_s).toString());
    const auto showReady = [this] {
        const bool ready = !ui_->databaseEdit->text().trimmed().isEmpty();
        ui_->testButton->setEnabled(ready);
        ui_->openButton->setEnabled(ready);
    };
    QObject::connect(ui_->databaseEdit, &QLineEdit::textChanged, this, showReady);
    showReady();
    QObject::connect(ui_->testButton, &QPushButton::clicked, this, &ServerDialog::test);
    QObject::connect(ui_->openButton, &QPushButton::clicked, this, &ServerDialog::open);
    QObject::connect(ui_->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

ServerDialog::~ServerDialog() = default;

void ServerDialog::propose(const DatabaseAddress &address)
{
    ui_->hostEdit->setText(address.host);
    ui_->portSpin->setValue(address.port);
    ui_->databaseEdit->setText(address.database);
    ui_->userEdit->setText(address.user);
    ui_->passwordEdit->setFocus();
>>>>>>> shell
}

DatabaseAddress ServerDialog::address() const
{
    DatabaseAddress address;
    address.engine = DatabaseAddress::Engine::PostgreSql;
<<<<<<< HEAD
    address.host = host_->text().trimmed();
    address.port = port_->value();
    address.database = database_->text().trimmed();
    address.user = user_->text().trimmed();
    address.password = password_->text();
    return address;
}

void ServerDialog::ask()
{
    if (database_->text().trimmed().isEmpty()) {
        messages_->say(MessageBar::Tone::Trouble, tr("Indiquez le nom de la base."));
        database_->setFocus();
        return;
    }
    QSettings settings;
    settings.setValue("server/host"_L1, host_->text().trimmed());
    settings.setValue("server/port"_L1, port_->value());
    settings.setValue("server/database"_L1, database_->text().trimmed());
    settings.setValue("server/user"_L1, user_->text().trimmed());
    Q_EMIT connectionAsked(address());
=======
    address.host = ui_->hostEdit->text().trimmed();
    address.port = ui_->portSpin->value();
    address.database = ui_->databaseEdit->text().trimmed();
    address.user = ui_->userEdit->text().trimmed();
    address.password = ui_->passwordEdit->text();
    return address;
}

void ServerDialog::test()
{
    const auto version = versionAt(address());
    if (!version) {
        complain(version.error());
        return;
    }
    ui_->messageBar->say(MessageBar::Tone::Success,
        *version > 0 ? tr("La connexion fonctionne : cette base contient des données d’IREV Cycles.")
                     : tr("La connexion fonctionne : la base est vide. Ses tables seront créées à l’ouverture, "
                          "après confirmation."));
}

void ServerDialog::open()
{
    const auto version = versionAt(address());
    if (!version) {
        complain(version.error());
    } else if (*version > 0) {
        finish({});
    } else {
        askContent();
    }
}

void ServerDialog::askContent()
{
    auto *dialog = new ContentDialog(tr("Base vide"),
        tr("La base « %1 » ne contient encore aucune table d’IREV Cycles. Que faut-il y créer ?")
            .arg(address().display()),
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ContentDialog::chosen, this, [this](Content content) { finish(content); });
    dialog->QDialog::open();
}

void ServerDialog::finish(std::optional<Content> content)
{
    if (const Done opened = connect_(address(), content); !opened) {
        complain(opened.error());
        return;
    }
    QSettings settings;
    settings.setValue(u"server/host"_s, address().host);
    settings.setValue(u"server/port"_s, address().port);
    settings.setValue(u"server/database"_s, address().database);
    settings.setValue(u"server/user"_s, address().user);
    accept();
}

void ServerDialog::complain(const Error &error)
{
    ui_->messageBar->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
>>>>>>> shell
}
