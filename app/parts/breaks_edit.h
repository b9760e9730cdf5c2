// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <span>
#include <vector>

#include "app/wording/breaks_text.h"

class QLabel;
class QLineEdit;

namespace app {

/// A line in which manual class bounds are entered. While the text is not a list of bounds, the sentence below says
/// why.
class BreaksEdit : public QWidget {
    Q_OBJECT

public:
    explicit BreaksEdit(QWidget* parent = nullptr);

    void showBounds(std::span<const double> bounds, const BreaksFormat& format);
    /// Call it after another language was installed.
    void retranslate();

signals:
    /// Enter was pressed, or the line was left, with other bounds than those shown.
    void boundsEntered(const std::vector<double>& bounds);

private:
    void check();
    void finish();

    QLineEdit* m_line;
    QLabel* m_complaint;
    std::vector<double> m_shown;
    BreaksFormat m_format;
};

}  // namespace app
