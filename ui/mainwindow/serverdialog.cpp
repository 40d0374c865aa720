// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/serverdialog.h"

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
}

DatabaseAddress ServerDialog::address() const
{
    DatabaseAddress address;
    address.engine = DatabaseAddress::Engine::PostgreSql;
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
}
