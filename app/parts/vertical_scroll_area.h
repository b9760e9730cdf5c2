// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace app {

/// A scroll area that scrolls only vertically. It is never narrower than its contents, so nothing is cut at the sides.
class VerticalScrollArea : public QScrollArea {
    Q_OBJECT

public:
    explicit VerticalScrollArea(QWidget* contents, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Leaves the arrows to the left and right to the window, since nothing scrolls that way.
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] int neededWidth() const;
};

}  // namespace app
