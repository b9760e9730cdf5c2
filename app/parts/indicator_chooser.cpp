// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts/indicator_chooser.h"

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QShortcut>
#include <QStylePainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace app {
namespace {

constexpr int paddingPx = 4;
constexpr int indentPx = 10;       // left of the entries below a heading
constexpr int popupLetters = 46;   // width of the list
constexpr int closedLetters = 16;  // width of the closed box
constexpr int popupLines = 26;     // height of the list

/// Two lines for an entry: its name, and its unit and periods in a muted colour. One bold line for a heading.
class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int lines = index.data(IndicatorList::HeadingRole).toBool() ? 1 : 2;
        return {0, lines * option.fontMetrics.height() + 2 * paddingPx};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem item = option;
        item.state.setFlag(QStyle::State_Enabled);  // headings are written in the colour of the other text
        QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
        painter->save();
        if (index.data(IndicatorList::HeadingRole).toBool()) {
            paintHeading(*painter, item, index.data().toString());
        } else {
            paintEntry(*painter, item, index);
        }
        painter->restore();
    }

private:
    static void paintHeading(QPainter& painter, const QStyleOptionViewItem& item, const QString& text) {
        QFont bold = item.font;
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(item.palette.color(QPalette::Active, QPalette::Text));
        painter.drawText(item.rect.adjusted(paddingPx, 0, -paddingPx, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
    }

    static void paintEntry(QPainter& painter, const QStyleOptionViewItem& item, const QModelIndex& index) {
        const bool isSelected = item.state.testFlag(QStyle::State_Selected);
        const QFontMetrics& metrics = item.fontMetrics;
        QRect line = item.rect.adjusted(indentPx + paddingPx, paddingPx, -paddingPx, 0);
        line.setHeight(metrics.height());
        QColor colour = item.palette.color(QPalette::Active, isSelected ? QPalette::HighlightedText : QPalette::Text);
        const auto write = [&](const QString& text) {
            painter.setPen(colour);
            painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                             metrics.elidedText(text, Qt::ElideRight, line.width()));
        };
        painter.setFont(item.font);
        write(index.data().toString());
        constexpr float muted = 0.7F;
        colour.setAlphaF(muted);
        line.translate(0, metrics.height());
        write(index.data(IndicatorList::DetailRole).toString());
    }
};

bool movesInList(int key) {
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

}  // namespace

IndicatorChooser::IndicatorChooser(QWidget* parent)
    : ChoiceCombo(parent),
      m_popup(new QFrame(this, Qt::Popup)),
      m_search(new QLineEdit(m_popup)),
      m_view(new QListView(m_popup)),
      m_definition(new QLabel(m_popup)),
      m_formulas(new QPushButton(m_popup)) {
    addItem(QString());  // the indicator that is shown
    makePopup();
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, &IndicatorChooser::showPopup);
    connect(m_search, &QLineEdit::textChanged, this, &IndicatorChooser::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { choose(m_view->currentIndex()); });
    connect(m_view, &QListView::clicked, this, &IndicatorChooser::choose);
    connect(m_formulas, &QPushButton::clicked, this, [this] {
        hidePopup();
        emit formulasRequested();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &IndicatorChooser::showDefinition);
}

void IndicatorChooser::makePopup() {
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_popup->setObjectName(QStringLiteral("indicator-list"));
    m_search->setObjectName(QStringLiteral("indicator-search"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_view->setModel(&m_list);
    m_view->setItemDelegate(new EntryDelegate(m_view));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_definition->setWordWrap(true);
    m_definition->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_definition->setMinimumHeight(2 * fontMetrics().lineSpacing());
    auto* layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(paddingPx, paddingPx, paddingPx, paddingPx);
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_definition);
    m_formulas->setFlat(true);
    m_formulas->setAutoDefault(false);
    layout->addWidget(m_formulas, 0, Qt::AlignLeft);
}

void IndicatorChooser::showIndicator(const core::IndicatorId& id, const QString& name) {
    m_shown = id;
    setItemText(0, name);
    setToolTip(name);
}

void IndicatorChooser::retranslate() {
    m_search->setPlaceholderText(tr("Search: name, pinyin or id"));
    m_search->setAccessibleName(tr("Search for an indicator"));
    m_view->setAccessibleName(tr("Indicators"));
    m_formulas->setText(tr("Compute another indicator…"));
}

QSize IndicatorChooser::sizeHint() const {
    QSize size = ChoiceCombo::sizeHint();
    size.setWidth(closedLetters * fontMetrics().averageCharWidth() + size.height());
    return size;
}

void IndicatorChooser::showPopup() {
    m_list.setEntries(m_entries ? m_entries() : std::vector<IndicatorEntry>());
    m_search->clear();
    search({});
    placePopup();
    m_popup->show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void IndicatorChooser::hidePopup() { m_popup->hide(); }

/// Below the box, or above it where there is more room, and always on the screen.
void IndicatorChooser::placePopup() {
    const QRect screen = this->screen()->availableGeometry();
    const QRect box(mapToGlobal(QPoint(0, 0)), size());
    const int width = std::min(std::max(box.width(), popupLetters * fontMetrics().averageCharWidth()), screen.width());
    const int below = screen.bottom() - box.bottom();
    const int above = box.top() - screen.top();
    const int height = std::min(popupLines * fontMetrics().lineSpacing(), std::max(below, above));
    const int top = below >= height ? box.bottom() + 1 : box.top() - height;
    const int left = std::clamp(box.left(), screen.left(), screen.right() + 1 - width);
    m_popup->setGeometry(left, std::max(top, screen.top()), width, height);
}

/// Marks the indicator that is shown, or else the first that was found.
void IndicatorChooser::search(const QString& text) {
    m_list.setFilter(text);
    const auto shown = text.trimmed().isEmpty() ? m_list.rowOf(m_shown) : std::nullopt;
    const auto row = shown ? shown : m_list.firstEntry();
    if (row) {
        m_view->setCurrentIndex(m_list.index(*row));
        m_view->scrollTo(m_view->currentIndex(), shown ? QListView::PositionAtCenter : QListView::EnsureVisible);
    }
    showDefinition();
}

void IndicatorChooser::showDefinition() {
    const IndicatorEntry* entry = m_list.entryAt(m_view->currentIndex().row());
    if (m_list.rowCount() == 0) {
        m_definition->setText(tr("No indicator matches \"%1\".").arg(m_search->text()));
    } else {
        m_definition->setText(entry ? entry->definition : QString());
    }
    m_search->setAccessibleDescription(m_view->currentIndex().data(Qt::AccessibleTextRole).toString());
}

void IndicatorChooser::choose(const QModelIndex& index) {
    const IndicatorEntry* entry = m_list.entryAt(index.row());
    if (!entry) {
        return;
    }
    const core::IndicatorId chosen = entry->id;
    hidePopup();
    setFocus(Qt::PopupFocusReason);
    if (chosen != m_shown) {
        emit indicatorChosen(chosen);
    }
}

/// Letters and digits begin a search.
void IndicatorChooser::keyPressEvent(QKeyEvent* event) {
    const bool isPlain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (isPlain && !event->text().isEmpty() && event->text().front().isLetterOrNumber()) {
        showPopup();
        m_search->setText(event->text());
        return;
    }
    ChoiceCombo::keyPressEvent(event);
}

/// The box has one item; rolling past it must not do anything.
void IndicatorChooser::wheelEvent(QWheelEvent* event) { event->ignore(); }

void IndicatorChooser::paintEvent(QPaintEvent* /*event*/) {
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(currentText(), Qt::ElideRight, field.width() - paddingPx);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

bool IndicatorChooser::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress &&
        movesInList(static_cast<QKeyEvent*>(event)->key())) {
        QCoreApplication::sendEvent(m_view, event);
        return true;
    }
    return ChoiceCombo::eventFilter(watched, event);
}

}  // namespace app
