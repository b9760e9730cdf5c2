// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/data/data_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/dialogs/data/boundary_page.h"
#include "app/dialogs/data/overlay_page.h"
#include "app/dialogs/data/table_page.h"
#include "app/text.h"
#include "app/user_data/source_edits.h"

namespace app {
namespace {

constexpr QSize usualSize(1180, 660);
constexpr int checkDelayMs = 200;  ///< So that a check does not begin with each letter that is typed.
constexpr int busyHeight = 4;

}  // namespace

DataDialog::DataDialog(MapSources sources, const Wording& wording, std::shared_ptr<JobQueue> jobs, QWidget* parent)
    : QDialog(parent),
      m_sources(std::move(sources)),
      m_checked(m_sources),
      m_wording(wording),
      m_jobs(std::move(jobs)),
      m_tabs(new QTabWidget),
      m_boundaries(nullptr),
      m_busy(new QProgressBar),
      m_status(new QLabel),
      m_open(nullptr),
      m_checking(m_jobs) {
    setWindowTitle(tr("Check the data"));
    makePages();
    makeLayout();
    m_delay.setSingleShot(true);
    m_delay.setInterval(checkDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &DataDialog::check);
    resize(usualSize);
    check();
}

void DataDialog::makePages() {
    m_boundaries = new BoundaryPage(m_sources, m_wording, m_jobs);
    m_tabs->addTab(m_boundaries, QString());
    connect(m_boundaries, &BoundaryPage::edited, this, &DataDialog::takeEdits);
    for (const UserTableSource& source : m_sources.user.tables) {
        addPage(source);
    }
    for (const OverlaySource& source : m_sources.user.overlays) {
        auto* page = new OverlayPage(source, m_sources, m_wording, m_jobs);
        m_overlays.push_back(page);
        m_tabs->addTab(page, withoutShortcut(native(source.path.filename())));
        connect(page, &OverlayPage::edited, this, &DataDialog::takeEdits);
    }
    m_tabs->setTabsClosable(true);
    for (const auto side : {QTabBar::LeftSide, QTabBar::RightSide}) {
        m_tabs->tabBar()->setTabButton(0, side, nullptr);  // there are always regions
    }
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &DataDialog::closeFile);
    showFaults();
}

TablePage* DataDialog::addPage(const UserTableSource& source) {
    auto* page = new TablePage(source, m_wording, m_regions, m_search);
    m_tables.push_back(page);
    m_tabs->insertTab(static_cast<int>(m_tables.size()), page, QString());  // before the overlays
    connect(page, &TablePage::edited, this, &DataDialog::takeEdits);
    connect(page, &TablePage::leftOutChanged, this, &DataDialog::takeLeftOut);
    connect(page, &TablePage::sheetAdded, this, [this, page](const QString& sheet) { addSheet(*page, sheet); });
    return page;
}

void DataDialog::makeLayout() {
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(busyHeight);
    QSizePolicy keepsPlace = m_busy->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(keepsPlace);
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_open->setObjectName(QStringLiteral("open"));
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &DataDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &DataDialog::reject);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_status, 1);
    bottom->addWidget(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_busy);
    layout->addLayout(bottom);
    m_open->setDefault(true);
    m_tabs->setFocus();  // not Cancel, while Open is disabled
}

void DataDialog::showFile(const std::filesystem::path& file) {
    if (m_sources.boundaries && m_sources.boundaries->path == file) {
        m_tabs->setCurrentIndex(0);
    }
    for (TablePage* page : m_tables) {
        if (page->source().path == file) {
            m_tabs->setCurrentWidget(page);
        }
    }
    for (OverlayPage* page : m_overlays) {
        if (page->source().path == file) {
            m_tabs->setCurrentWidget(page);
        }
    }
}

void DataDialog::takeEdits() {
    m_checked.boundaries = m_boundaries->boundaries();
    m_checked.user.noun = m_boundaries->noun();
    m_checked.user.overlays.clear();
    for (const OverlayPage* page : m_overlays) {
        m_checked.user.overlays.push_back(page->source());
    }
    takeTables();
    checkSoon();
}

void DataDialog::takeTables() {
    m_checked.user.tables.clear();
    for (const TablePage* page : m_tables) {
        m_checked.user.tables.push_back(page->source());
    }
    m_sources = m_checked;
    m_sources.user.tables.clear();
    for (const TablePage* page : m_tables) {
        if (!page->isLeftOut()) {
            m_sources.user.tables.push_back(page->source());
        }
    }
}

/// What is known about the tables stays valid.
void DataDialog::takeLeftOut() {
    takeTables();
    showFaults();
    updateButton();
}

void DataDialog::leaveOutUseless() {
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        const auto& join = m_check->tables[i].join;
        const bool isEarlier = std::ranges::any_of(
            m_earlier, [&](const UserTableSource& earlier) { return areSameTable(earlier, m_tables[i]->source()); });
        if (isEarlier && join && join->rows > 0 && join->joinedRows == 0) {
            m_tables[i]->setLeftOut(true);
        }
    }
}

void DataDialog::addSheet(const TablePage& page, const QString& sheet) {
    const auto table = static_cast<std::size_t>(std::ranges::find(m_tables, &page) - m_tables.begin());
    if (!m_check || table >= m_check->tables.size()) {
        return;
    }
    TablePage* added = addPage(
        anotherSheet(page.source(), sheet.toStdString(), m_check->tables[table].sheets(), m_checked.user.tables));
    takeEdits();
    showFaults();
    m_tabs->setCurrentWidget(added);
}

void DataDialog::closeFile(int tab) {
    QWidget* page = m_tabs->widget(tab);
    std::erase(m_tables, page);
    std::erase(m_overlays, page);
    m_tabs->removeTab(tab);
    page->deleteLater();
    m_check.reset();  // the tables of the last check are others
    takeEdits();
    showFaults();
}

void DataDialog::checkSoon() {
    m_opensWhenChecked = false;
    m_checking.drop();
    m_delay.start();
    updateButton();
}

void DataDialog::check() {
    m_checking.start([sources = m_checked,
                      kept = m_kept](const JobContext& context) { return checkOf(sources, *kept, context.progress()); },
                     [this](JobResult<SourcesCheck> result) { showResult(std::move(result)); });
    updateButton();
}

bool DataDialog::isChecking() const { return m_delay.isActive() || m_checking.isBusy(); }

void DataDialog::showResult(JobResult<SourcesCheck> result) {
    if (const auto* failure = std::get_if<Failure>(&result)) {
        m_check.reset();
        m_opensWhenChecked = false;
        updateButton();
        m_status->setText(m_wording.failure(*failure));
        return;
    }
    showCheck(std::make_shared<const SourcesCheck>(std::get<SourcesCheck>(std::move(result))));
}

void DataDialog::showCheck(const std::shared_ptr<const SourcesCheck>& check) {
    const bool isFirst = std::exchange(m_isFirstCheck, false);
    m_check = check;
    m_regions.setRegions(check->regions, m_wording);
    m_boundaries->setCheck(check);
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        m_tables[i]->setCheck({check, &check->tables[i]}, *check, otherSheetsOf(i));
    }
    if (isFirst) {
        leaveOutUseless();
    }
    for (std::size_t i = 0; i < m_overlays.size(); ++i) {
        m_overlays[i]->setCheck({check, &check->overlays[i]}, m_sources.boundaries);
    }
    showFaults();
    updateButton();
    if (isFirst) {
        showTabToLookAt();
    }
    if (m_opensWhenChecked) {
        accept();
    }
}

/// Marks the tabs that need a look, and says below which one is the first.
void DataDialog::showFaults() {
    const QIcon fault = style()->standardIcon(QStyle::SP_MessageBoxCritical);
    const QIcon warning = style()->standardIcon(QStyle::SP_MessageBoxWarning);
    QString first;
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        const TabState state = stateOf(tab);
        const auto* table = qobject_cast<const TablePage*>(m_tabs->widget(tab));
        const bool isLeftOut = table != nullptr && table->isLeftOut();
        m_tabs->setTabText(tab, withoutShortcut(nameOf(tab)));
        m_tabs->tabBar()->setTabTextColor(tab, isLeftOut ? palette().color(QPalette::PlaceholderText) : QColor());
        m_tabs->setTabIcon(tab, state == TabState::Fault ? fault : state == TabState::Warning ? warning : QIcon());
        if (state == TabState::Fault && first.isEmpty()) {
            first = nameOf(tab);
        }
    }
    m_status->setText(first.isEmpty() ? QString() : tr("%1 cannot be opened as it is.", "file").arg(first));
}

/// The first one with a fault, or else with a warning.
void DataDialog::showTabToLookAt() {
    for (const TabState state : {TabState::Fault, TabState::Warning}) {
        for (int tab = 0; tab < m_tabs->count(); ++tab) {
            if (stateOf(tab) == state) {
                m_tabs->setCurrentIndex(tab);
                return;
            }
        }
    }
}

DataDialog::TabState DataDialog::stateOf(int tab) const {
    if (!m_check) {
        return TabState::Good;
    }
    if (tab == 0) {
        return m_check->error ? TabState::Fault : TabState::Good;
    }
    const auto table = static_cast<std::size_t>(tab) - 1;
    if (table >= m_tables.size()) {
        const std::size_t overlay = table - m_tables.size();
        const bool isFaulty = overlay < m_check->overlays.size() && m_check->overlays[overlay].isFaulty();
        return isFaulty ? TabState::Fault : TabState::Good;
    }
    if (table >= m_check->tables.size() || m_tables[table]->isLeftOut()) {
        return TabState::Good;  // also before the check of other tables
    }
    const TableCheck& check = m_check->tables[table];
    const bool isUsable =
        !check.join || (check.join->isMostlyJoined && !check.join->isWithoutFigures && check.join->conflicts.empty());
    return check.error ? TabState::Fault : isUsable ? TabState::Good : TabState::Warning;
}

/// A file of which several sheets are tables is named with the sheet.
QString DataDialog::nameOf(int tab) const {
    if (tab == 0) {
        return m_checked.boundaries ? native(m_checked.boundaries->path.filename()) : tr("Regions", "tab");
    }
    const auto table = static_cast<std::size_t>(tab) - 1;
    if (table >= m_tables.size()) {
        return native(m_overlays[table - m_tables.size()]->source().path.filename());
    }
    const std::filesystem::path& file = m_tables[table]->source().path;
    const auto tables = std::ranges::count(m_tables, file, [](const TablePage* page) { return page->source().path; });
    const QString name = native(file.filename());
    const std::string sheet = sheetOf(table);
    return tables > 1 && !sheet.empty() ? tr("%1 [%2]", "file, sheet").arg(name, text(sheet)) : name;
}

/// The chosen sheet, or else the one that was read.
std::string DataDialog::sheetOf(std::size_t table) const {
    const auto& chosen = m_tables[table]->source().options.file.sheet;
    const bool isKnown = m_check && table < m_check->tables.size() && m_check->tables[table].table;
    return chosen ? *chosen : isKnown ? m_check->tables[table].table->sheet.name : std::string();
}

std::set<std::string> DataDialog::otherSheetsOf(std::size_t table) const {
    std::set<std::string> sheets;
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        if (i != table && m_tables[i]->source().path == m_tables[table]->source().path) {
            sheets.insert(sheetOf(i));
        }
    }
    return sheets;
}

bool DataDialog::canBeOpened() const {
    if (!m_check || m_check->error) {
        return false;
    }
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (stateOf(tab) == TabState::Fault) {
            return false;
        }
    }
    return true;
}

void DataDialog::updateButton() {
    m_open->setEnabled(canBeOpened());
    m_busy->setVisible(isChecking());
}

void DataDialog::accept() {
    if (isChecking()) {
        m_opensWhenChecked = true;
    } else if (canBeOpened()) {
        QDialog::accept();
    }
    m_opensWhenChecked = m_opensWhenChecked && isChecking();
}

void DataDialog::done(int result) {
    m_delay.stop();
    m_checking.drop();
    QDialog::done(result);
}

}  // namespace app
