package org.lectern.export.syndication;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.ExporterInfo;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Component;

/**
 * The sources of the papers as a list of feeds in OPML 2.0: an address of the web as a feed to subscribe to, a file as a
 * heading. It holds no papers.
 */
@Component
@ExporterInfo(id = "opml", label = "OPML list of sources", extension = "opml")
public final class OpmlExporter implements Exporter {
    private static final Pattern WEB = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);

    @Override
    public Set<ExportField> carries() {
        return EnumSet.noneOf(ExportField.class);
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        SortedSet<String> sources = sources(papers, progress);
        try (var out = new BufferedWriter(new OutputStreamWriter(target.file(), StandardCharsets.UTF_8))) {
            var xml = new XmlText(out);
            xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            xml.open("opml version=\"2.0\"");
            xml.open("head");
            xml.text("title", "Sources of " + papers.project().name());
            xml.close("head");
            xml.open("body");
            for (String source : sources) {
                String name = XmlText.attribute("text", source);
                xml.line(
                        WEB.matcher(source).matches()
                                ? "<outline" + name + " type=\"rss\"" + XmlText.attribute("xmlUrl", source) + "/>"
                                : "<outline" + name + "/>");
            }
            xml.close("body");
            xml.close("opml");
        }
    }

    private static SortedSet<String> sources(ExportPapers papers, Progress progress)
            throws ExportException, IOException {
        var sources = new TreeSet<String>();
        papers.each(progress, paper -> {
            paper.sightings().forEach(sighting -> sources.add(sighting.source()));
        });
        return sources;
    }
}
