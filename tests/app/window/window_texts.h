// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QComboBox>
#include <QMap>
#include <QWidget>

namespace support {

using Texts = QMap<QString, QString>;  // the place of a text -> the text

inline void addModel(Texts& texts, const QString& where, const QAbstractItemModel& model) {
    for (int column = 0; column < model.columnCount(); ++column) {
        texts[where + QStringLiteral("/header %1").arg(column)] = model.headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < model.rowCount(); ++row) {
            texts[where + QStringLiteral("/%1,%2").arg(row).arg(column)] = model.index(row, column).data().toString();
        }
    }
}

/// Whether Qt made the object for its own use, such as a button. Its text stays in the language of the time when Qt
/// made it.
inline bool belongsToQt(const QObject& object) {
    return object.objectName().startsWith(QStringLiteral("qt_")) ||
           object.objectName().startsWith(QStringLiteral("Scroll"));
}

/// Every text that the window shows or can show, by its place.
inline Texts textsOf(const QWidget& window) {
    Texts texts;
    texts[QStringLiteral("title")] = window.windowTitle();
    int at = 0;
    for (const QObject* object : window.findChildren<QObject*>()) {
        if (belongsToQt(*object)) {
            continue;
        }
        const QString where = QStringLiteral("%1 %2 %3")
                                  .arg(++at)
                                  .arg(QString::fromLatin1(object->metaObject()->className()), object->objectName());
        for (const char* property : {"text", "title", "windowTitle", "toolTip", "placeholderText", "accessibleName"}) {
            texts[where + QLatin1Char('.') + QString::fromLatin1(property)] = object->property(property).toString();
        }
        if (const auto* combo = qobject_cast<const QComboBox*>(object)) {
            addModel(texts, where, *combo->model());
        } else if (const auto* view = qobject_cast<const QAbstractItemView*>(object); view && view->model()) {
            addModel(texts, where, *view->model());
        }
    }
    return texts;
}

}  // namespace support
