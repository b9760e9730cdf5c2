// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a session that asks how the user's files are to be read before they are opened.
#include <QMessageBox>
#include <algorithm>
#include <utility>

#include "app/study/pasted_table.h"
#include "app/study/study_file.h"
#include "app/text.h"
#include "app/user_data/aggregated_map.h"
#include "app/window/map_session.h"

namespace app {

void MapSession::openFiles(const std::vector<std::filesystem::path>& files) {
    if (const auto study = std::ranges::find_if(files, isStudyFile); study != files.end()) {
        openStudy(*study);
        return;
    }
    const std::filesystem::path first = std::filesystem::absolute(files.front()).lexically_normal();
    if (files.size() == 1 && isDataPackage(first)) {
        read(withFile({}, first), first);
        return;
    }
    // A file must be read to find out whether it holds regions or figures, or lines or points.
    m_studyReader.reset();
    m_reading.reset();
    m_early.reset();
    m_dialog = std::make_unique<ReadingDialog>(m_window.get());
    connect(m_dialog.get(), &ReadingDialog::cancelled, this, [this] {
        m_sorting.drop();
        m_dialog.release()->deleteLater();  // it is emitting the signal
        finishCancelled();
    });
    m_sorting.start([sources = shownSources(), files](const JobContext&) { return withFiles(sources, files); },
                    [this, first](const JobResult<SourcesWithFiles>& result) {
                        m_dialog.reset();
                        if (const auto* failure = std::get_if<Failure>(&result)) {
                            reportError(tr("Open"), Wording(language()).failure(*failure));
                        } else {
                            receiveFiles(std::get<SourcesWithFiles>(result), first);
                        }
                    });
}

void MapSession::receiveFiles(const SourcesWithFiles& opened, const std::filesystem::path& first) {
    if (!opened.notUsed.empty()) {
        QStringList others;
        for (const std::filesystem::path& file : opened.notUsed) {
            others << native(file.filename());
        }
        QMessageBox::information(m_window.get(), tr("Open"),
                                 tr("A map has one boundary file. %1 is used; not opened: %2.")
                                     .arg(native(opened.boundaries->filename()), others.join(QStringLiteral(", "))));
    }
    ask(opened.sources, first);
}

void MapSession::showSources() { ask(shownSources(), {}); }

/// A pasted table becomes a file, which a study can refer to.
void MapSession::openPasted(const QString& text) {
    const auto kept = keepPastedTable(text, pastedFolder(), QDateTime::currentDateTime());
    if (const auto* failure = std::get_if<WriteFailure>(&kept)) {
        reportError(tr("Paste table"), Wording(language()).failure(*failure));
        return;
    }
    openFiles({std::get<std::filesystem::path>(kept)});
}

/// Changes between the map of the regions and a map of their groups. The shown regions need not be read again.
void MapSession::aggregate(const std::optional<Aggregation>& aggregation) {
    const std::shared_ptr<OpenData> shown = m_window->workbench().data();
    MapSources sources = shown->sources;
    const core::Grouping* grouping = aggregation ? groupingOf(*shown->dataset, *aggregation) : nullptr;
    const bool isShown = grouping && !sources.aggregation;
    DataLoader::Load load;
    if (isShown) {
        load = [dataset = shown->dataset, report = shown->report](const MapSources& from, const LoadOptions& options) {
            return aggregatedMap({*dataset, report}, *from.aggregation, from.user.formulas, options);
        };
    }
    m_study.reset();
    m_copyToOpen.reset();
    sources.aggregation = aggregation;
    read(sources, {}, load);
    m_aggregated.emplace();
    if (grouping) {
        m_aggregated->grouping = core::Text{grouping->nameZh(), grouping->nameEn()};
    }
}

/// Shows what the files hold before they are read. A file that is being read is cancelled.
void MapSession::ask(const MapSources& sources, const std::filesystem::path& added) {
    m_sorting.drop();
    m_studyReader.reset();
    m_reading.reset();
    m_early.reset();
    m_dialog.reset();
    m_study.reset();
    m_copyToOpen.reset();
    m_sourcesDialog = std::make_unique<DataDialog>(sources, Wording(language()), m_jobs, m_window.get());
    m_sourcesDialog->showFile(added);
    if (m_window && sources.boundaries != shownSources().boundaries) {
        m_sourcesDialog->proposeLeavingOut(shownSources().user.tables);
    }
    connect(
        m_sourcesDialog.get(), &QDialog::accepted, this, [this, added] { answer(added); }, Qt::QueuedConnection);
    connect(
        m_sourcesDialog.get(), &QDialog::rejected, this,
        [this] {
            m_sourcesDialog.reset();
            m_window ? finishCancelled() : open(std::nullopt);
        },
        Qt::QueuedConnection);
    m_sourcesDialog->open();
}

void MapSession::answer(const std::filesystem::path& added) {
    const MapSources sources = m_sourcesDialog->sources();
    m_sourcesDialog.reset();
    // A file that is opened again may have changed.
    if (!m_window || !added.empty() || sources != shownSources()) {
        read(sources, added);
        m_asked = sources;
    }
}

}  // namespace app
