// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStringList>
#include <QTimer>
#include <utility>

#include "app/dialogs/data/data_dialog.h"

namespace support {

/// Answers the message boxes that appear while it exists, each with the next of some buttons.
class Answers {
public:
    explicit Answers(QStringList buttons) : m_buttons(std::move(buttons)) {
        QObject::connect(&m_poll, &QTimer::timeout, [this] { answer(); });
        m_poll.start(10);
    }

    QStringList texts;

private:
    void answer() {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (box == nullptr || m_buttons.isEmpty()) {
            return;
        }
        texts << box->text();
        const QString wanted = m_buttons.takeFirst();
        for (QAbstractButton* button : box->buttons()) {
            if (button->text().remove(QLatin1Char('&')) == wanted) {
                button->click();
                return;
            }
        }
        qWarning("There is no button %s in: %s", qPrintable(wanted), qPrintable(box->text()));
        box->reject();
    }

    QStringList m_buttons;
    QTimer m_poll;
};

/// Accepts the dialogs of data that appear while it exists, as soon as they can be accepted.
class OpensData {
public:
    OpensData() {
        QObject::connect(&m_poll, &QTimer::timeout, [] {
            auto* dialog = qobject_cast<app::DataDialog*>(QApplication::activeModalWidget());
            auto* open = dialog ? dialog->findChild<QPushButton*>(QStringLiteral("open")) : nullptr;
            if (open != nullptr && open->isEnabled()) {
                open->click();
            }
        });
        m_poll.start(10);
    }

private:
    QTimer m_poll;
};

/// Chooses a file in the file dialogs that appear while it exists.
class ChosenFile {
public:
    explicit ChosenFile(const QString& path) {
        QObject::connect(&m_poll, &QTimer::timeout, [path] {
            if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
                dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
                QMetaObject::invokeMethod(dialog, "accept");
            }
        });
        m_poll.start(10);
    }

private:
    QTimer m_poll;
};

}  // namespace support
