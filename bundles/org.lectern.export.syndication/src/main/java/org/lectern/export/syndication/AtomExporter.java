package org.lectern.export.syndication;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.ExporterInfo;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Component;

/**
 * An Atom feed that any reader shows, with what Atom has no place for in elements of Lectern's own. No time of the clock
 * stands in it, so the same papers give the same bytes, and a reader that polls it finds nothing new where nothing is. Each
 * query is a feed of its own, with an id that stays.
 */
@Component
@ExporterInfo(id = "atom", label = "Atom feed", extension = "atom")
public final class AtomExporter implements Exporter {
    @Override
    public Set<ExportField> carries() {
        return EnumSet.complementOf(EnumSet.of(
                ExportField.SIGHTINGS,
                ExportField.ANNOTATORS,
                ExportField.NOTES,
                ExportField.SPANS,
                ExportField.EXTRA));
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        try (var out = new BufferedWriter(new OutputStreamWriter(target.file(), StandardCharsets.UTF_8))) {
            var xml = new XmlText(out);
            xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            xml.open("feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                    + " xmlns:lectern=\"urn:lectern:feed:1\"");
            String project = papers.project().name();
            String query = papers.query();
            xml.text(
                    "id",
                    "urn:lectern:project:" + AtomEntry.encoded(project)
                            + (query.isEmpty() ? "" : ":query:" + AtomEntry.encoded(query)));
            xml.text("title", query.isEmpty() ? "Papers of " + project : "Papers of " + project + ": " + query);
            xml.line("<author><name>Lectern</name></author>");
            var days = new TreeSet<>(Set.of(AtomEntry.UNKNOWN));
            papers.each(progress, paper -> {
                days.add(AtomEntry.updated(paper));
                new AtomEntry(xml, paper).write(papers.answers(paper.id()));
            });
            // Known only now. Atom leaves the order of a feed's elements open.
            xml.text("updated", days.last());
            xml.close("feed");
        }
    }
}
