// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/export_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <new>
#include <utility>

#include "app/dialogs/file_dialogs.h"
#include "app/page/page_layout.h"
#include "app/page/paint_figure.h"

namespace app {
namespace {

constexpr QSize previewSize(560, 420);
constexpr double stepMm = 5;
constexpr int coarsestDpi = 72;
constexpr int finestDpi = 1200;

QDoubleSpinBox* lengthBox(double value, double smallest, const QString& unit, QWidget* parent) {
    auto* box = new QDoubleSpinBox(parent);
    box->setRange(smallest, largestSideMm);
    box->setDecimals(0);
    box->setSingleStep(stepMm);
    box->setSuffix(QLatin1Char(' ') + unit);
    box->setValue(value);
    return box;
}

/// @param pixelRatio  device pixels per unit of the screen.
/// @throws std::bad_alloc when there is no memory for the picture.
QImage previewOf(const core::Figure& figure, const FigureText& text, const Frame& frame, double pixelRatio) {
    const QSize pixels(static_cast<int>(frame.rect.width), static_cast<int>(frame.rect.height));
    QImage picture(pixels, QImage::Format_ARGB32_Premultiplied);
    if (picture.isNull()) {
        throw std::bad_alloc();
    }
    QPainter painter(&picture);
    paintFigure(painter, figure, text, frame);
    painter.end();
    picture.setDevicePixelRatio(pixelRatio);
    return picture;
}

}  // namespace

ExportDialog::ExportDialog(core::Figure figure, const Wording& wording, std::optional<core::Box> screenExtent,
                           QWidget* parent, ExportDialogTools tools)
    : QDialog(parent),
      m_figure(std::make_shared<const core::Figure>(std::move(figure))),
      m_wording(wording),
      m_screenExtent(screenExtent),
      m_tools(std::move(tools)),
      m_previewing(m_tools.jobs),
      m_export(m_tools.jobs) {
    setWindowTitle(tr("Export figure"));
    m_preview = new QLabel(this);
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setFixedSize(previewSize);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setWordWrap(true);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* save = m_buttons->addButton(tr("&Save as…"), QDialogButtonBox::AcceptRole);
    save->setDefault(true);
    m_busy = new QProgressBar(this);
    m_busy->setRange(0, 0);  // busy, without a percentage
    m_busy->hide();
    m_form = makeForm();
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_preview);
    layout->addWidget(m_form);
    layout->addWidget(m_busy);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportDialog::chooseFile);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    preview();
}

QWidget* ExportDialog::makeForm() {
    auto* form = new QWidget(this);
    auto* rows = new QFormLayout(form);
    const PageSize& size = m_tools.choices.size;
    m_title = new QLineEdit(m_wording.title(*m_figure), form);
    m_width = lengthBox(size.widthMm, smallestWidthMm, tr("mm", "millimetres"), form);
    m_height = lengthBox(size.heightMm, smallestHeightMm, tr("mm", "millimetres"), form);
    m_dpi = new QSpinBox(form);
    m_dpi->setRange(coarsestDpi, finestDpi);
    m_dpi->setValue(size.dpi);
    m_dpi->setToolTip(tr("Only a PNG has pixels; PDF and SVG are sharp at any size."));
    m_svgOutlines = new QCheckBox(tr("SVG: letters as outlines"), form);
    m_svgOutlines->setChecked(m_tools.choices.svgText == SvgText::Outlines);
    m_svgOutlines->setToolTip(
        tr("Outlines look the same where the font is missing, but they cannot be searched or edited as text."));
    m_onlyScreen = new QCheckBox(tr("Only the part of the map on the screen"), form);
    m_onlyScreen->setObjectName(QStringLiteral("onlyScreen"));
    m_onlyScreen->setEnabled(m_screenExtent.has_value());
    m_onlyScreen->setToolTip(tr("Zoom or move the map first to export a part of it."));
    rows->addRow(tr("Title"), m_title);
    rows->addRow(tr("Width"), m_width);
    rows->addRow(tr("Height"), m_height);
    rows->addRow(tr("Dots per inch (PNG)"), m_dpi);
    rows->addRow(QString(), m_svgOutlines);
    rows->addRow(QString(), m_onlyScreen);
    connect(m_title, &QLineEdit::textChanged, this, &ExportDialog::preview);
    connect(m_width, &QDoubleSpinBox::valueChanged, this, &ExportDialog::preview);
    connect(m_height, &QDoubleSpinBox::valueChanged, this, &ExportDialog::preview);
    connect(m_onlyScreen, &QCheckBox::toggled, this, &ExportDialog::preview);
    return form;
}

PageSize ExportDialog::pageSize() const { return {m_width->value(), m_height->value(), m_dpi->value()}; }

ExportChoices ExportDialog::choices() const {
    return {pageSize(), m_svgOutlines->isChecked() ? SvgText::Outlines : SvgText::Text};
}

FigureText ExportDialog::text() const {
    FigureText text = m_wording.figureText(*m_figure);
    text.title = m_title->text();
    return text;
}

std::optional<core::Box> ExportDialog::extent() const {
    return m_onlyScreen->isChecked() ? m_screenExtent : std::nullopt;
}

/// Draws the figure as it will be exported, as large as the label allows.
void ExportDialog::preview() {
    const PageSize size = pageSize();
    const double pixelRatio = devicePixelRatioF();
    const double perMm =
        std::min(previewSize.width() / size.widthMm, previewSize.height() / size.heightMm) * pixelRatio;
    Frame frame;
    frame.rect = {0, 0, std::floor(size.widthMm * perMm), std::floor(size.heightMm * perMm)};
    frame.unitsPerMm = perMm;
    frame.extent = extent();
    m_previewing.start([figure = m_figure, text = text(), frame,
                        pixelRatio](const JobContext&) { return previewOf(*figure, text, frame, pixelRatio); },
                       [this](const JobResult<QImage>& result) { showPreview(result); });
}

void ExportDialog::showPreview(const JobResult<QImage>& result) {
    if (const auto* failure = std::get_if<Failure>(&result)) {
        m_preview->setText(m_wording.failure(*failure));
        return;
    }
    m_preview->setPixmap(QPixmap::fromImage(std::get<QImage>(result)));
}

void ExportDialog::chooseFile() {
    const QStringList filters{tr("PDF for print (*.pdf)"), tr("SVG drawing (*.svg)"), tr("PNG picture (*.png)")};
    if (const auto path =
            fileToSave(this, tr("Export figure"), filters, QStringLiteral("huline"), m_tools.folders->exports)) {
        save(*path);
    }
}

void ExportDialog::save(const QString& path) {
    m_export.start(
        [figure = m_figure, text = text(), choices = choices(), part = extent(), path](const JobContext& context) {
            const ExportStyle style{{}, choices.svgText, part};
            return app::exportFigure(*figure, text, choices.size, path, style, context.stopToken());
        },
        [this](const JobResult<std::optional<ExportFailure>>& result) { finish(result); });
    setSaving(true);
}

void ExportDialog::finish(const JobResult<std::optional<ExportFailure>>& result) {
    setSaving(false);
    const auto* failure = std::get_if<Failure>(&result);
    const auto* refusal = failure ? nullptr : &std::get<0>(result);
    if (refusal && !*refusal) {
        accept();
        return;
    }
    QMessageBox::warning(this, windowTitle(),
                         failure ? m_wording.failure(*failure) : m_wording.failure(**refusal, pageSize()));
}

/// While the figure is saved, only Cancel is enabled.
void ExportDialog::setSaving(bool isSaving) {
    m_form->setDisabled(isSaving);
    m_busy->setVisible(isSaving);
    for (QAbstractButton* button : m_buttons->buttons()) {
        button->setEnabled(!isSaving || m_buttons->buttonRole(button) == QDialogButtonBox::RejectRole);
    }
}

void ExportDialog::done(int result) {
    m_previewing.drop();
    m_export.drop();
    QDialog::done(result);
}

}  // namespace app
