// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/data/boundary_page.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <array>
#include <tuple>

#include "app/dialogs/data/file_inputs.h"
#include "app/dialogs/data/outline_view.h"
#include "app/models/boundary_rows.h"
#include "app/parts/choice_combo.h"
#include "app/parts/paragraph.h"
#include "app/text.h"
#include "app/user_data/source_edits.h"

namespace app {
namespace {

constexpr int boundaryFormWidth = 420;
constexpr int boundaryComboLetters = 16;

}  // namespace

BoundaryPage::BoundaryPage(const MapSources& sources, const Wording& wording, std::shared_ptr<JobQueue> jobs,
                           QWidget* parent)
    : QWidget(parent),
      m_paths(sources.paths),
      m_boundaries(sources.boundaries),
      m_noun(sources.user.noun),
      m_wording(wording),
      m_form(new QFormLayout),
      m_headline(paragraph()),
      m_fault(paragraph()),
      m_layer(narrowCombo(QStringLiteral("layer"), boundaryComboLetters)),
      m_reference(new EditableCombo(QStringLiteral("reference"), boundaryComboLetters)),
      m_referenceWords(mutedParagraph()),
      m_projection(narrowCombo(QStringLiteral("projection"), boundaryComboLetters)),
      m_encoding(narrowCombo(QStringLiteral("encoding"), boundaryComboLetters)),
      m_encodingWords(mutedParagraph()),
      m_key(narrowCombo(QStringLiteral("keyField"), boundaryComboLetters)),
      m_name(narrowCombo(QStringLiteral("nameField"), boundaryComboLetters)),
      m_samples(mutedParagraph()),
      m_nounLine(new QLineEdit(text(nounText(sources.user.noun)))),
      m_usePackage(new QPushButton(tr("Use the regions of the data package"))),
      m_outlines(new OutlineView),
      m_fields(fieldTable()),
      m_drawing(std::move(jobs)) {
    makeForm();
    connectInputs();
    auto* form = new QVBoxLayout;
    form->addWidget(m_headline);
    form->addWidget(m_fault);
    form->addLayout(m_form);
    form->addWidget(m_usePackage, 0, Qt::AlignLeft);
    form->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(formBesideMap(form, m_outlines, m_fields, boundaryFormWidth));
    drawOutlines();
}

void BoundaryPage::makeForm() {
    prepareReport(*m_headline, *m_fault, QStringLiteral("regionsHeadline"), QStringLiteral("boundaryFault"));
    m_reference->lineEdit()->setPlaceholderText(QStringLiteral("EPSG:4490"));
    m_nounLine->setObjectName(QStringLiteral("noun"));
    m_nounLine->setPlaceholderText(tr("city|cities", "example of a noun for regions"));
    for (const NamedOption& option : projectionOptions()) {
        m_projection->addItem(option.name, text(option.value));
    }
    m_projection->setToolTip(
        tr("Only projections that keep areas are offered: the colours of regions are compared, so no region may look "
           "larger than it is."));
    m_usePackage->setObjectName(QStringLiteral("usePackage"));
    m_usePackage->setAutoDefault(false);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("Layer"), m_layer);
    m_form->addRow(tr("Codes"), m_key);
    m_form->addRow(tr("Names"), m_name);
    m_form->addRow(QString(), m_samples);
    m_form->addRow(tr("Encoding"), m_encoding);
    m_form->addRow(QString(), m_encodingWords);
    m_form->addRow(tr("Reference system"), m_reference);
    m_form->addRow(QString(), m_referenceWords);
    m_form->addRow(tr("Projection"), m_projection);
    m_form->addRow(tr("What the regions are called"), m_nounLine);
}

void BoundaryPage::connectInputs() {
    connect(m_layer, &QComboBox::activated, this, &BoundaryPage::chooseLayer);
    connect(m_encoding, &QComboBox::activated, this, &BoundaryPage::chooseEncoding);
    connect(m_reference, &QComboBox::activated, this, &BoundaryPage::chooseReference);
    connect(m_reference->lineEdit(), &QLineEdit::editingFinished, this, &BoundaryPage::typeReference);
    connect(m_projection, &QComboBox::activated, this, &BoundaryPage::chooseProjection);
    connect(m_key, &QComboBox::activated, this, &BoundaryPage::chooseFields);
    connect(m_name, &QComboBox::activated, this, &BoundaryPage::chooseFields);
    connect(m_nounLine, &QLineEdit::textEdited, this, &BoundaryPage::typeNoun);
    connect(m_usePackage, &QPushButton::clicked, this, &BoundaryPage::usePackage);
}

/// The inputs that describe a boundary file.
void BoundaryPage::showInputs(bool areShown) {
    for (QWidget* input : {static_cast<QWidget*>(m_layer), static_cast<QWidget*>(m_key), static_cast<QWidget*>(m_name),
                           static_cast<QWidget*>(m_samples), static_cast<QWidget*>(m_encoding),
                           static_cast<QWidget*>(m_encodingWords), static_cast<QWidget*>(m_reference),
                           static_cast<QWidget*>(m_referenceWords), static_cast<QWidget*>(m_projection)}) {
        m_form->setRowVisible(input, areShown);
    }
    m_fields->setVisible(areShown);
}

void BoundaryPage::setCheck(std::shared_ptr<const SourcesCheck> check) {
    m_check = std::move(check);
    const gis::LayerDescription* layer = m_boundaries ? m_check->chosenLayer() : nullptr;
    showInputs(layer != nullptr);
    m_usePackage->setVisible(m_boundaries.has_value());
    m_headline->setText(m_boundaries ? regionsWords(*m_check) : packageWords(*m_check, m_wording));
    m_headline->setVisible(!m_check->regions.empty());
    showFault(*m_check);
    if (layer != nullptr) {
        showLayer(*layer);
    }
    drawOutlines();
}

/// What the reference system is like is said beside it, so that this sentence need not repeat it.
void BoundaryPage::showFault(const SourcesCheck& check) {
    const gis::LayerDescription* layer = check.chosenLayer();
    const bool isSaidBelow = layer != nullptr && isReferenceAsked(*layer);
    m_fault->setVisible(check.error.has_value());
    if (check.error) {
        m_outlines->setSentence({});  // which may say the same
        m_drawn.reset();
        m_fault->setText(isSaidBelow ? referenceWords(*layer) : m_wording.error(*check.error));
    }
}

void BoundaryPage::showLayer(const gis::LayerDescription& layer) {
    m_layer->clear();
    for (const gis::LayerDescription& other : m_check->boundaries->layers) {
        m_layer->addItem(layerWords(other, m_wording), text(other.name));
    }
    m_layer->setCurrentIndex(m_layer->findData(text(layer.name)));
    listFields();
    m_samples->setText(sampleNames(*m_check, m_wording));
    fillEncodings(*m_encoding, layer, m_boundaries->options.encoding);
    m_encodingWords->setText(encodingWords(layer));
    m_form->setRowVisible(m_encodingWords, layer.encoding.status == gis::EncodingStatus::Guessed);
    showReference(layer);
    fillFieldTable(*m_fields, fieldRows(layer, m_wording));
}

void BoundaryPage::listFields() {
    const gis::LayerDescription& layer = *m_check->chosenLayer();
    m_key->clear();
    m_name->clear();
    m_key->addItem(tr("None: the regions are numbered"), QString());
    m_name->addItem(tr("None: the codes are the names"), QString());
    for (const gis::FieldDescription& field : layer.fields) {
        m_key->addItem(text(field.name), text(field.name));
        m_name->addItem(text(field.name), text(field.name));
    }
    QStringList names;
    for (const std::string& name : m_check->nameFields) {
        names << text(name);
    }
    if (names.size() > 1) {  // one for each language, as proposed
        m_name->addItem(names.join(tr(", ", "between fields")), names);
        m_name->setCurrentIndex(m_name->count() - 1);
    } else {
        m_name->setCurrentIndex(m_name->findData(names.value(0)));
    }
    m_key->setCurrentIndex(m_key->findData(text(m_check->keyField)));
}

void BoundaryPage::showReference(const gis::LayerDescription& layer) {
    fillReferences(*m_reference, layer, m_boundaries->options.referenceSystem);
    m_referenceWords->setText(referenceWords(layer));
    m_form->setRowVisible(m_referenceWords, mustBeExplained(layer));
    m_projection->setCurrentIndex(m_projection->findData(text(core::idOf(m_boundaries->projection))));
    m_form->setRowVisible(m_projection, layer.reference.status != gis::ReferenceStatus::Plane);
}

void BoundaryPage::edit(const std::optional<BoundaryFile>& boundaries) {
    if (boundaries == m_boundaries) {
        return;
    }
    m_boundaries = boundaries;
    emit edited();
}

/// At once without the inputs that describe a file: the check follows later.
void BoundaryPage::usePackage() {
    showInputs(false);
    edit(std::nullopt);
}

/// The fields of another layer have names of their own.
void BoundaryPage::chooseLayer() {
    const gis::LayerDescription* proposed = gis::layerWithAreas(*m_check->boundaries);
    const std::string layer = m_layer->currentData().toString().toStdString();
    const std::string stated = proposed != nullptr && proposed->name == layer ? std::string() : layer;
    if (stated == m_boundaries->options.layer) {
        return;
    }
    BoundaryFile file{m_boundaries->path, std::nullopt, {}, std::nullopt};
    file.options.layer = stated;
    file.projection = m_boundaries->projection;
    edit(file);
}

void BoundaryPage::chooseEncoding() {
    BoundaryFile file = *m_boundaries;
    file.options.encoding = m_encoding->currentData().toString().toStdString();
    edit(file);
}

void BoundaryPage::chooseReference() {
    BoundaryFile file = *m_boundaries;
    file.options.referenceSystem = m_reference->currentData().toString().toStdString();
    edit(file);
}

void BoundaryPage::chooseProjection() {
    BoundaryFile file = *m_boundaries;
    const std::string id = m_projection->currentData().toString().toStdString();
    file.projection = core::valueById<gis::ProjectionChoice>(id).value_or(file.projection);
    edit(file);
}

/// A code that is not in the list.
void BoundaryPage::typeReference() {
    const QString typed = m_reference->currentText().trimmed();
    if (m_boundaries && !typed.isEmpty() && m_reference->findText(typed) < 0) {
        BoundaryFile file = *m_boundaries;
        file.options.referenceSystem = typed.toStdString();
        edit(file);
    }
}

void BoundaryPage::chooseFields() {
    BoundaryFile file = *m_boundaries;
    const std::string key = m_key->currentData().toString().toStdString();
    if (sender() == m_key && key != m_boundaries->codeField.value_or(m_check->keyField)) {
        file.codeField.emplace(key);
    }
    if (sender() == m_name) {
        const QVariant name = m_name->currentData();
        file.nameField.reset();
        if (name.typeId() != QMetaType::QStringList) {
            file.nameField.emplace(name.toString().toStdString());
        }
    }
    edit(file);
}

void BoundaryPage::typeNoun() {
    m_noun = nounOf(m_nounLine->text().toStdString());
    emit edited();
}

void BoundaryPage::drawOutlines() {
    const auto wanted = m_boundaries
                            ? std::tuple(m_boundaries->path, m_boundaries->options, m_boundaries->projection)
                            : std::tuple(std::filesystem::path(), gis::FileOptions(), gis::ProjectionChoice::Fitted);
    if (m_drawn == wanted) {
        return;
    }
    m_drawn = wanted;
    m_outlines->setSentence({});
    m_drawing.start([paths = m_paths, boundaries = m_boundaries](
                        const JobContext& context) { return outlinesOf(paths, boundaries, context.progress()); },
                    [this](const JobResult<Outlines>& result) { showOutlines(result); });
}

void BoundaryPage::showOutlines(const JobResult<Outlines>& result) {
    if (const auto* failure = std::get_if<Failure>(&result)) {
        const bool isSaidBeside = m_check && m_check->error;
        m_outlines->setSentence(isSaidBeside ? QString() : m_wording.failure(*failure));
        return;
    }
    const auto& outlines = std::get<Outlines>(result);
    if (outlines.isTooLarge) {
        m_outlines->setSentence(tr("The file is too large for a preview."));
    } else {
        m_outlines->setRings(outlines.rings);
    }
}

}  // namespace app
