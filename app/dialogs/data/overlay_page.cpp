// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/data/overlay_page.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>
#include <array>
#include <utility>

#include "app/dialogs/data/file_inputs.h"
#include "app/dialogs/data/outline_view.h"
#include "app/drawing/canvas.h"
#include "app/models/boundary_rows.h"
#include "app/parts/choice_combo.h"
#include "app/parts/paragraph.h"
#include "app/text.h"
#include "gis/overlay/name_field.h"
#include "gis/overlay/overlay_reader.h"

namespace app {
namespace {

constexpr int overlayFormWidth = 420;
constexpr int overlayComboLetters = 16;
constexpr double smallestSymbolMm = 0.1;
constexpr double symbolStepMm = 0.1;

QDoubleSpinBox* millimetreBox(const QString& objectName, double most) {
    auto* box = new QDoubleSpinBox;
    box->setObjectName(objectName);
    box->setRange(smallestSymbolMm, most);
    box->setSingleStep(symbolStepMm);
    box->setDecimals(1);
    box->setKeyboardTracking(false);
    requireFocusForWheel(*box);
    return box;
}

QIcon colourIcon(const QColor& colour) {
    constexpr int side = 16;
    QPixmap pixels(side, side);
    pixels.fill(colour);
    return QIcon(pixels);
}

}  // namespace

OverlayPage::OverlayPage(OverlaySource source, const MapSources& sources, const Wording& wording,
                         std::shared_ptr<JobQueue> jobs, QWidget* parent)
    : QWidget(parent),
      m_source(std::move(source)),
      m_paths(sources.paths),
      m_boundaries(sources.boundaries),
      m_wording(wording),
      m_form(new QFormLayout),
      m_headline(paragraph()),
      m_fault(paragraph()),
      m_layer(narrowCombo(QStringLiteral("layer"), overlayComboLetters)),
      m_nameField(narrowCombo(QStringLiteral("nameField"), overlayComboLetters)),
      m_reference(new EditableCombo(QStringLiteral("reference"), overlayComboLetters)),
      m_referenceWords(mutedParagraph()),
      m_encoding(narrowCombo(QStringLiteral("encoding"), overlayComboLetters)),
      m_encodingWords(mutedParagraph()),
      m_name(new QLineEdit(text(m_source.name))),
      m_colour(new QPushButton),
      m_width(millimetreBox(QStringLiteral("width"), core::maxOverlayWidthMm)),
      m_dash(narrowCombo(QStringLiteral("dash"), overlayComboLetters)),
      m_size(millimetreBox(QStringLiteral("size"), core::maxOverlaySizeMm)),
      m_shape(narrowCombo(QStringLiteral("shape"), overlayComboLetters)),
      m_names(new QCheckBox(tr("Show the names of points"))),
      m_shown(new QCheckBox(tr("Show on the map"))),
      m_outlines(new OutlineView),
      m_fields(fieldTable()),
      m_drawing(std::move(jobs)) {
    makeForm();
    showSymbol();
    connectInputs();
    auto* form = new QVBoxLayout;
    form->addWidget(m_headline);
    form->addWidget(m_fault);
    form->addLayout(m_form);
    form->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(formBesideMap(form, m_outlines, m_fields, overlayFormWidth));
}

void OverlayPage::makeForm() {
    prepareReport(*m_headline, *m_fault, QStringLiteral("overlayHeadline"), QStringLiteral("overlayFault"));
    m_reference->lineEdit()->setPlaceholderText(QStringLiteral("EPSG:4490"));
    m_name->setObjectName(QStringLiteral("legendName"));
    m_name->setPlaceholderText(text(legendName({m_source.path})));
    m_colour->setObjectName(QStringLiteral("colour"));
    m_colour->setAutoDefault(false);
    m_names->setObjectName(QStringLiteral("names"));
    m_shown->setObjectName(QStringLiteral("shown"));
    fillChoices(*m_dash, std::array{core::DashStyle::Solid, core::DashStyle::Dashed, core::DashStyle::Dotted},
                [&](core::DashStyle dash) { return m_wording.name(dash); });
    fillChoices(*m_shape, std::array{core::PointShape::Circle, core::PointShape::Square, core::PointShape::Triangle},
                [&](core::PointShape shape) { return m_wording.name(shape); });
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("Layer"), m_layer);
    m_form->addRow(tr("Encoding"), m_encoding);
    m_form->addRow(QString(), m_encodingWords);
    m_form->addRow(tr("Reference system"), m_reference);
    m_form->addRow(QString(), m_referenceWords);
    m_form->addRow(tr("Name in the legend"), m_name);
    m_form->addRow(tr("Colour"), m_colour);
    m_form->addRow(tr("Width of lines (mm)"), m_width);
    m_form->addRow(tr("Style of lines"), m_dash);
    m_form->addRow(tr("Size of points (mm)"), m_size);
    m_form->addRow(tr("Shape of points"), m_shape);
    m_form->addRow(tr("Names of points"), m_nameField);
    m_form->addRow(QString(), m_names);
    m_form->addRow(QString(), m_shown);
}

void OverlayPage::connectInputs() {
    connect(m_layer, &QComboBox::activated, this, &OverlayPage::chooseLayer);
    connect(m_nameField, &QComboBox::activated, this, &OverlayPage::chooseNames);
    connect(m_encoding, &QComboBox::activated, this, [this] {
        OverlaySource source = m_source;
        source.options.encoding = m_encoding->currentData().toString().toStdString();
        edit(source);
    });
    connect(m_reference, &QComboBox::activated, this, &OverlayPage::chooseReference);
    connect(m_reference->lineEdit(), &QLineEdit::editingFinished, this, &OverlayPage::typeReference);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& name) {
        OverlaySource source = m_source;
        source.name = name.trimmed().toStdString();
        edit(source);
    });
    connect(m_colour, &QPushButton::clicked, this, &OverlayPage::chooseColour);
    for (QDoubleSpinBox* box : {m_width, m_size}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, &OverlayPage::readSymbol);
    }
    for (QComboBox* box : {m_dash, m_shape}) {
        connect(box, &QComboBox::activated, this, &OverlayPage::readSymbol);
    }
    for (QCheckBox* box : {m_names, m_shown}) {
        connect(box, &QCheckBox::clicked, this, &OverlayPage::readSymbol);
    }
}

void OverlayPage::setCheck(const std::shared_ptr<const OverlayCheck>& check,
                           const std::optional<BoundaryFile>& boundaries) {
    m_check = check;
    m_boundaries = boundaries;
    const gis::LayerDescription* layer = check->chosenLayer();
    m_headline->setVisible(layer != nullptr);
    m_fault->setVisible(check->error.has_value());
    if (check->error) {
        const bool isReference = layer != nullptr && isReferenceAsked(*layer);
        m_fault->setText(isReference ? referenceWords(*layer) : m_wording.error(*check->error));
    }
    for (QWidget* input : {static_cast<QWidget*>(m_layer), static_cast<QWidget*>(m_nameField),
                           static_cast<QWidget*>(m_encoding), static_cast<QWidget*>(m_encodingWords),
                           static_cast<QWidget*>(m_reference), static_cast<QWidget*>(m_referenceWords)}) {
        m_form->setRowVisible(input, layer != nullptr);
    }
    m_fields->setVisible(layer != nullptr);
    if (layer != nullptr) {
        showLayer(*layer);
    }
    drawOutlines();
}

void OverlayPage::showLayer(const gis::LayerDescription& layer) {
    m_headline->setText(layerWords(layer, m_wording));
    m_layer->clear();
    for (const gis::LayerDescription& other : m_check->file->layers) {
        m_layer->addItem(layerWords(other, m_wording), text(other.name));
    }
    m_layer->setCurrentIndex(m_layer->findData(text(layer.name)));
    m_nameField->clear();
    m_nameField->addItem(tr("None"), QString());
    for (const gis::FieldDescription& field : layer.fields) {
        m_nameField->addItem(text(field.name), text(field.name));
    }
    m_nameField->setCurrentIndex(m_nameField->findData(text(m_check->nameField)));
    fillEncodings(*m_encoding, layer, m_source.options.encoding);
    m_encodingWords->setText(encodingWords(layer));
    m_form->setRowVisible(m_encodingWords, layer.encoding.status == gis::EncodingStatus::Guessed);
    fillReferences(*m_reference, layer, m_source.options.referenceSystem);
    m_referenceWords->setText(referenceWords(layer));
    m_form->setRowVisible(m_referenceWords, mustBeExplained(layer));
    fillFieldTable(*m_fields, fieldRows(layer, m_wording));
    const bool hasLines = layer.geometry != gis::GeometryKind::Points;
    const bool hasPoints = layer.geometry != gis::GeometryKind::Lines && layer.geometry != gis::GeometryKind::Areas;
    m_form->setRowVisible(m_width, hasLines);
    m_form->setRowVisible(m_dash, hasLines);
    m_form->setRowVisible(m_size, hasPoints);
    m_form->setRowVisible(m_shape, hasPoints);
    m_form->setRowVisible(m_nameField, hasPoints);
    m_form->setRowVisible(m_names, hasPoints);
}

void OverlayPage::showSymbol() {
    const core::OverlaySymbol& symbol = m_source.symbol;
    const QSignalBlocker widthBlocker(m_width);
    const QSignalBlocker sizeBlocker(m_size);
    m_colour->setIcon(colourIcon(dataColour(symbol.colour)));
    m_colour->setText(text(core::hexText(symbol.colour)));
    m_width->setValue(symbol.widthMm);
    showChoice(*m_dash, symbol.dash);
    m_size->setValue(symbol.sizeMm);
    showChoice(*m_shape, symbol.shape);
    m_names->setChecked(symbol.showsNames);
    m_shown->setChecked(m_source.isShown);
    m_outlines->setSymbol(symbol);
}

void OverlayPage::edit(const OverlaySource& source) {
    if (source == m_source) {
        return;
    }
    m_source = source;
    showSymbol();
    emit edited();
}

/// The fields of another layer have names of their own.
void OverlayPage::chooseLayer() {
    const gis::LayerDescription* proposed = gis::layerOfOverlay(*m_check->file);
    const std::string layer = m_layer->currentData().toString().toStdString();
    const std::string stated = proposed != nullptr && proposed->name == layer ? std::string() : layer;
    if (stated != m_source.options.layer) {
        OverlaySource source = m_source;
        source.options = {};
        source.options.layer = stated;
        source.nameField.reset();
        edit(source);
    }
}

void OverlayPage::chooseNames() {
    OverlaySource source = m_source;
    const std::string field = m_nameField->currentData().toString().toStdString();
    const gis::LayerDescription* layer = m_check->chosenLayer();
    source.nameField.reset();
    if (layer == nullptr || field != gis::proposedNameField(layer->fields)) {
        source.nameField.emplace(field);
    }
    edit(source);
}

void OverlayPage::chooseReference() {
    OverlaySource source = m_source;
    source.options.referenceSystem = m_reference->currentData().toString().toStdString();
    edit(source);
}

/// A code that is not in the list.
void OverlayPage::typeReference() {
    const QString typed = m_reference->currentText().trimmed();
    if (!typed.isEmpty() && m_reference->findText(typed) < 0) {
        OverlaySource source = m_source;
        source.options.referenceSystem = typed.toStdString();
        edit(source);
    }
}

void OverlayPage::chooseColour() {
    const QColor colour = QColorDialog::getColor(dataColour(m_source.symbol.colour), this);
    if (colour.isValid()) {
        OverlaySource source = m_source;
        source.symbol.colour = core::srgb(colour.rgb() & RGB_MASK);
        edit(source);
    }
}

void OverlayPage::readSymbol() {
    OverlaySource source = m_source;
    source.symbol.dash = chosen<core::DashStyle>(*m_dash);
    source.symbol.shape = chosen<core::PointShape>(*m_shape);
    source.symbol.showsNames = m_names->isChecked();
    source.isShown = m_shown->isChecked();
    if (sender() == m_width) {  // a width from the command line may have more digits than the box
        source.symbol.widthMm = m_width->value();
    }
    if (sender() == m_size) {
        source.symbol.sizeMm = m_size->value();
    }
    edit(source);
}

void OverlayPage::drawOutlines() {
    const auto wanted = std::pair(std::pair(m_source.path, m_source.options), m_boundaries);
    if (m_check->error || m_drawn == wanted) {
        return;
    }
    m_drawn = wanted;
    m_outlines->setSentence({});
    m_drawing.start(
        [source = m_source, paths = m_paths, boundaries = m_boundaries](const JobContext& context) {
            return outlinesWith(source, paths, boundaries, context.progress());
        },
        [this](const JobResult<Outlines>& result) { showOutlines(result); });
}

void OverlayPage::showOutlines(const JobResult<Outlines>& result) {
    if (const auto* failure = std::get_if<Failure>(&result)) {
        m_outlines->setSentence(m_wording.failure(*failure));
        return;
    }
    const auto& outlines = std::get<Outlines>(result);
    if (outlines.isTooLarge) {
        m_outlines->setSentence(tr("The file is too large for a preview."));
    } else {
        m_outlines->setRings(outlines.rings);
        m_outlines->setOverlay(outlines.lines, outlines.points);
    }
}

}  // namespace app
