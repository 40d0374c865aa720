// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/viewsmenu.h"
#include "ui/widgets/removalquestion.h"

#include "app/workspace.h"

#include <QInputDialog>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace
{

/// A name is shown as typed: no letter of it becomes a key.
QString plain(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace

ViewsMenu::ViewsMenu(Workspace &workspace, QString list, std::function<SavedView()> current, QWidget *parent)
    : QMenu(parent)
    , workspace_(workspace)
    , list_(std::move(list))
    , current_(std::move(current))
{
    setObjectName(u"viewsMenu"_s);
    connect(this, &QMenu::aboutToShow, this, &ViewsMenu::fill);
}

void ViewsMenu::fill()
{
    clear();
    const auto views = SavedViewStore(workspace_.database(), workspace_.journal()).views(list_);
    if (!views) {
        Q_EMIT failed(views.error());
        return;
    }
    bool isKnown = false;
    for (const SavedView &view : *views) {
        QAction *action = addAction(plain(view.name));
        action->setCheckable(true);
        action->setChecked(view.name == chosen_);
        isKnown = isKnown || view.name == chosen_;
        connect(action, &QAction::triggered, this, [this, view] {
            chosen_ = view.name;
            Q_EMIT viewChosen(view);
        });
    }
    if (views->isEmpty()) {
        addAction(tr("Aucune vue enregistrée"))->setEnabled(false);
    }
    addSeparator();
    QAction *add = addAction(tr("&Enregistrer cette vue sous un nom…"));
    add->setObjectName(u"addViewAction"_s);
    connect(add, &QAction::triggered, this, [this] {
        askName(
            tr("Enregistrer cette vue"), {},
            [this](const QString &name) {
                SavedView view = current_();
                view.name = name;
                const Done added
                    = SavedViewStore(workspace_.database(), workspace_.journal()).add(list_, view);
                chosen_ = added ? name : chosen_;
                return added;
            },
            tr("La vue «\u00a0%1\u00a0» est enregistrée."));
    });
    if (!isKnown) {
        return;
    }
    QAction *change = addAction(tr("Re&mplacer «\u00a0%1\u00a0» par ce qui est affiché").arg(plain(chosen_)));
    change->setObjectName(u"replaceViewAction"_s);
    connect(change, &QAction::triggered, this, [this, name = chosen_] { replace(name); });
    QAction *rename = addAction(tr("Re&nommer «\u00a0%1\u00a0»…").arg(plain(chosen_)));
    rename->setObjectName(u"renameViewAction"_s);
    connect(rename, &QAction::triggered, this, [this, name = chosen_] {
        askName(
            tr("Renommer la vue"), name,
            [this, name](const QString &newName) {
                const Done renamed = SavedViewStore(workspace_.database(), workspace_.journal())
                                         .rename(list_, name, newName);
                chosen_ = renamed ? newName : chosen_;
                return renamed;
            },
            tr("La vue s’appelle maintenant «\u00a0%1\u00a0»."));
    });
    QAction *remove = addAction(tr("&Supprimer «\u00a0%1\u00a0»…").arg(plain(chosen_)));
    remove->setObjectName(u"removeViewAction"_s);
    connect(remove, &QAction::triggered, this, [this, name = chosen_] { askRemoval(name); });
}

void ViewsMenu::askName(const QString &title, const QString &proposed,
    const std::function<Done(const QString &)> &act, const QString &saidAfter)
{
    auto *dialog = new QInputDialog(parentWidget());
    dialog->setObjectName(u"viewNameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Nom de la vue\u00a0:"));
    dialog->setTextValue(proposed);
    dialog->setOkButtonText(tr("Enregistrer"));
    dialog->setCancelButtonText(tr("Annuler"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, act, saidAfter](const QString &name) {
        tell(act(name.trimmed()), saidAfter.arg(name.trimmed()));
    });
    dialog->open();
}

void ViewsMenu::replace(const QString &name)
{
    SavedView view = current_();
    view.name = name;
    tell(SavedViewStore(workspace_.database(), workspace_.journal()).replace(list_, view),
        tr("La vue «\u00a0%1\u00a0» montre désormais ce qui est affiché (Ctrl+Z pour revenir).").arg(name));
}

void ViewsMenu::askRemoval(const QString &name)
{
    askToRemove(parentWidget(),
        { tr("Supprimer la vue"),
            tr("Supprimer la vue «\u00a0%1\u00a0»\u202f? Elle disparaît de tous les postes\u202f; la liste "
               "elle-même ne change pas. Ctrl+Z la remet.")
                .arg(name),
            tr("Supprimer la vue"), tr("Garder la vue") },
        this, [this, name] {
            const Done removed
                = SavedViewStore(workspace_.database(), workspace_.journal()).remove(list_, name);
            if (removed) {
                chosen_.clear();
            }
            tell(removed, tr("La vue «\u00a0%1\u00a0» est supprimée.").arg(name));
        });
}

void ViewsMenu::tell(const Done &done, const QString &sentence)
{
    if (done) {
        Q_EMIT said(sentence);
    } else {
        Q_EMIT failed(done.error());
    }
}
