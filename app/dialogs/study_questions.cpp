// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/study_questions.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

#include "app/text.h"

namespace app {
namespace {

struct StudyQuestions {
    Q_DECLARE_TR_FUNCTIONS(StudyQuestions)
};

QString missing(const DataReference& reference) {
    const QString path = native(reference.path);
    return reference.kind == DataKind::Package
               ? StudyQuestions::tr(
                     "The data package of this study, %1, is missing. Without it, the data that come "
                     "with the program are shown.")
                     .arg(path)
               : StudyQuestions::tr("A file of this study, %1, is missing.").arg(path);
}

}  // namespace

ChangesAnswer askAboutChanges(QWidget* parent, const QString& name) {
    const QString question = name.isEmpty() ? StudyQuestions::tr("Save what you have changed as a study?")
                                            : StudyQuestions::tr("Save the changes to \"%1\"?").arg(name);
    QMessageBox box(QMessageBox::Question, QStringLiteral("HuLine"), question,
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box.setInformativeText(StudyQuestions::tr("Without saving, the changes are lost."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
        case QMessageBox::Save:
            return ChangesAnswer::Save;
        case QMessageBox::Discard:
            return ChangesAnswer::Discard;
        default:
            return ChangesAnswer::Cancel;
    }
}

DataAnswer askAboutData(QWidget* parent, const DataReference& reference, DataState state) {
    const bool isChanged = state == DataState::Changed;
    QMessageBox box(QMessageBox::Warning, StudyQuestions::tr("Open study"),
                    isChanged ? StudyQuestions::tr("%1 has changed since the study was saved. Figures and regions may "
                                                   "differ.")
                                    .arg(native(reference.path))
                              : missing(reference),
                    QMessageBox::Cancel, parent);
    QPushButton* use =
        isChanged ? box.addButton(StudyQuestions::tr("&Use it as it is"), QMessageBox::AcceptRole) : nullptr;
    QPushButton* find =
        box.addButton(isChanged ? StudyQuestions::tr("&Choose another file…") : StudyQuestions::tr("&Find it again…"),
                      QMessageBox::ActionRole);
    QPushButton* without = box.addButton(StudyQuestions::tr("Open &without it"), QMessageBox::DestructiveRole);
    box.setDefaultButton(isChanged ? use : find);
    box.exec();
    const QAbstractButton* const clicked = box.clickedButton();
    if (isChanged && clicked == use) {
        return DataAnswer::Use;
    }
    return clicked == find ? DataAnswer::Find : clicked == without ? DataAnswer::OpenWithout : DataAnswer::Cancel;
}

RecoveryAnswer askAboutRecovery(QWidget* parent, const QString& name, const QString& writtenAt) {
    QMessageBox box(
        QMessageBox::Question, QStringLiteral("HuLine"),
        name.isEmpty()
            ? StudyQuestions::tr("HuLine ended unexpectedly. Your unsaved work of %1 can be restored.").arg(writtenAt)
            : StudyQuestions::tr("HuLine ended unexpectedly. The unsaved changes to \"%1\" of %2 can be "
                                 "restored.")
                  .arg(name, writtenAt),
        QMessageBox::NoButton, parent);
    QPushButton* restore = box.addButton(StudyQuestions::tr("&Restore"), QMessageBox::AcceptRole);
    QPushButton* discard = box.addButton(StudyQuestions::tr("&Delete it"), QMessageBox::DestructiveRole);
    QPushButton* later = box.addButton(StudyQuestions::tr("Ask me &later"), QMessageBox::RejectRole);
    box.setDefaultButton(restore);
    box.setEscapeButton(later);
    box.exec();
    return box.clickedButton() == restore   ? RecoveryAnswer::Restore
           : box.clickedButton() == discard ? RecoveryAnswer::Discard
                                            : RecoveryAnswer::Later;
}

}  // namespace app
