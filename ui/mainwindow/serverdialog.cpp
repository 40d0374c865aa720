// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/serverdialog.h"

#include "ui_serverdialog.h"

#include "ui/mainwindow/contentdialog.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/waitcursor.h"
#include "ui/words/databasewords.h"
#include "ui/words/errorwords.h"

#include <QSettings>

using namespace Qt::StringLiterals;

ServerDialog::ServerDialog(Connect connect, std::chrono::milliseconds patience, QWidget *parent)
    : QDialog(parent)
    , ui_(std::make_unique<Ui::ServerDialog>())
    , connect_(std::move(connect))
    , patience_(patience)
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
    QObject::connect(ui_->openButton, &QPushButton::clicked, this, &ServerDialog::connectToServer);
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
}

DatabaseAddress ServerDialog::address() const
{
    DatabaseAddress address;
    address.engine = DatabaseAddress::Engine::PostgreSql;
    address.host = ui_->hostEdit->text().trimmed();
    address.port = ui_->portSpin->value();
    address.database = ui_->databaseEdit->text().trimmed();
    address.user = ui_->userEdit->text().trimmed();
    address.password = ui_->passwordEdit->text();
    return address;
}

Result<int> ServerDialog::version() const
{
    const WaitCursor waiting;
    return Database::versionAt(address(), patience_);
}

void ServerDialog::test()
{
    const auto found = version();
    if (!found) {
        complain(found.error());
        return;
    }
    ui_->messageBar->say(MessageBar::Tone::Success,
        *found > 0
            ? tr("La connexion fonctionne\u00a0: cette base contient des données d’IREV Cycles.")
            : tr("La connexion fonctionne\u00a0: la base est vide. Ses tables seront créées à l’ouverture, "
                 "après confirmation."));
}

void ServerDialog::connectToServer()
{
    const auto found = version();
    if (!found) {
        complain(found.error());
    } else if (*found > 0) {
        finish({});
    } else {
        askContent();
    }
}

void ServerDialog::askContent()
{
    auto *dialog = new ContentDialog(tr("Base vide"),
        tr("La base «\u00a0%1\u00a0» ne contient encore aucune table d’IREV Cycles. Que faut-il y "
           "créer\u202f?")
            .arg(address().display()),
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ContentDialog::chosen, this, [this](Content content) { finish(content); });
    dialog->open();
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
    if (databasewords::isEmptyBase(error)) { // elsewhere, the sentence sends here
        ui_->messageBar->say(MessageBar::Tone::Advice,
            tr("La base «\u00a0%1\u00a0» est vide\u00a0: elle n’a encore aucune table d’IREV Cycles. "
               "Faites-les créer par le bouton «\u00a0Ouvrir\u00a0», qui demande d’abord quoi y mettre.")
                .arg(error.subject));
        return;
    }
    ui_->messageBar->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}
