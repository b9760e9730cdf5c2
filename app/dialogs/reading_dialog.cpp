// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/reading_dialog.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr int delayMs = 400;
constexpr int barWidth = 360;

}  // namespace

ReadingDialog::ReadingDialog(QWidget* parent) : QDialog(parent), m_bar(new QProgressBar(this)) {
    setWindowTitle(QStringLiteral("HuLine"));
    setWindowModality(Qt::WindowModal);
    m_bar->setRange(0, 100);
    m_bar->setMinimumWidth(barWidth);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &ReadingDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(tr("Reading boundaries and statistics…"), this));
    layout->addWidget(m_bar);
    layout->addWidget(cancel, 0, Qt::AlignRight);
    QTimer::singleShot(delayMs, this, [this] { setVisible(!m_wasCancelled); });
}

void ReadingDialog::setPercent(int percent) { m_bar->setValue(percent); }

void ReadingDialog::reject() {
    m_wasCancelled = true;
    hide();
    emit cancelled();
}

}  // namespace app
