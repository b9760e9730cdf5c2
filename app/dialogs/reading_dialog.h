// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QProgressBar;

namespace app {

/// Shows the progress of reading data, with a Cancel button. It appears only if reading takes some time.
class ReadingDialog : public QDialog {
    Q_OBJECT

public:
    explicit ReadingDialog(QWidget* parent = nullptr);

    void setPercent(int percent);
    [[nodiscard]] bool wasCancelled() const noexcept { return m_wasCancelled; }

public slots:
    /// Cancel, Escape, and closing the dialog.
    void reject() override;

signals:
    void cancelled();

private:
    QProgressBar* m_bar;
    bool m_wasCancelled = false;
};

}  // namespace app
