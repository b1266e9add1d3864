package org.lectern.feed.bibliography;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/** BibTeX and BibLaTeX. Each entry is a paper, whatever its type. */
@Component
@FeedFormatInfo(id = "bibtex", label = "BibTeX")
public final class Bibtex implements FeedFormat {
    private static final Pattern ENTRY = Pattern.compile("@ *[A-Za-z][\\w-]{1,40}\\s*[{(]");
    private static final Pattern KNOWN_ENTRY = Pattern.compile(
            "(?im)^[ \\t]*@ *(?:article|inproceedings|conference|book|inbook|incollection|misc|online|phdthesis|mastersthesis"
                    + "|thesis|techreport|report|unpublished|proceedings|manual|software|dataset|patent|booklet)"
                    + "\\s*[{(]\\s*[^\\s,{}]{0,200}\\s*,");

    @Override
    public int recognise(Probe probe) {
        String head = Characters.head(probe);
        if (FileName.endsWith(probe.name(), "bib", "bibtex", "biblatex")) {
            boolean comment = head.strip().startsWith("%") && head.indexOf('\uFFFD') < 0;
            return ENTRY.matcher(head).find() ? 95 : comment ? 60 : 0;
        }
        return KNOWN_ENTRY.matcher(head).find() ? 80 : 0;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new Account();
        sink.accounted(account);
        var parser = new BibtexParser(new CharSource(Characters.open(input.bytes())), account);
        var crossrefs = new Crossrefs(
                entry -> {
                    sink.at("line " + entry.line());
                    sink.accept(new BibtexPaper(entry).item(account));
                },
                account);
        for (Optional<BibtexEntry> entry = parser.next(); entry.isPresent(); entry = parser.next()) {
            crossrefs.take(entry.get());
        }
        crossrefs.end();
        return account.report();
    }
}
