package org.lectern.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.ImportReport.FileReport;
import org.lectern.api.feed.Importer;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.PageReport.Place;
import org.lectern.api.model.ImportRun;
import org.lectern.api.model.ImportRun.Remark;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.Source;

/** What is kept about an import, so that the same bytes need not be read again. */
final class Known {
    /** A report with more remarks than this is read again rather than kept. */
    static final int REMARKS = 2_000;

    private Known() {}

    /** The import that took in just these bytes, where reading them again would change nothing. */
    static Optional<ImportRun> unchanged(
            Source source, String format, List<ImportRun> sameBytes, Importer.Request request) {
        return sameBytes.stream()
                .filter(run -> run.source().equals(source.name()))
                .findFirst()
                .filter(run -> run.state() == ImportRun.State.WHOLE)
                .filter(run -> run.format().equals(format))
                .filter(run -> run.remarks().size() <= REMARKS)
                .filter(run -> request.mapping().columns().isEmpty())
                .filter(run -> run.remarks().stream().noneMatch(remark -> remark.kind() == Remark.Kind.AGAIN))
                .filter(run -> request.seenOn().isEmpty()
                        || request.seenOn().equals(run.seenOn())
                        || run.pageDate().map(PartialDate::isFull).orElse(false));
    }

    static List<Remark> remarks(PageReport page) {
        var remarks = new ArrayList<Remark>();
        page.incomplete().forEach(place -> remarks.add(remark(Remark.Kind.INCOMPLETE, place)));
        page.unusedLines().forEach(place -> remarks.add(remark(Remark.Kind.UNUSED, place)));
        page.notes().forEach(note -> remarks.add(new Remark(Remark.Kind.NOTE, 0, note, "")));
        // One more than is kept shows that some are missing.
        return remarks.size() <= REMARKS ? remarks : remarks.subList(0, REMARKS + 1);
    }

    private static Remark remark(Remark.Kind kind, Place place) {
        return new Remark(kind, place.line(), place.text(), place.reason());
    }

    /** The same numbers as reading it again would give. */
    static FileReport report(String path, ImportRun run) {
        var page = new PageReport(
                run.pageDate(),
                run.pageYearFrom(),
                places(run, Remark.Kind.INCOMPLETE),
                places(run, Remark.Kind.UNUSED),
                run.remarks().stream()
                        .filter(remark -> remark.kind() == Remark.Kind.NOTE)
                        .map(Remark::text)
                        .toList());
        return new FileReport(path, run.format(), run.papers(), 0, 0, run.papers(), page, Optional.empty());
    }

    private static List<Place> places(ImportRun run, Remark.Kind kind) {
        return run.remarks().stream()
                .filter(remark -> remark.kind() == kind)
                .map(remark -> new Place(remark.line(), remark.text(), remark.reason()))
                .toList();
    }
}
