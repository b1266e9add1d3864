package org.lectern.export.syndication;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Identifier;
import org.lectern.api.model.Link;
import org.lectern.api.model.Organization;
import org.lectern.api.model.Paper;
import org.lectern.api.model.PaperText;
import org.lectern.api.model.PartialDate;
import org.lectern.api.model.Sighting;

/** One paper as an entry. */
final class AtomEntry {
    /** Atom asks for a date of each entry, even where nobody knows one. */
    static final String UNKNOWN = "1970-01-01T00:00:00Z";

    private static final String LABELS = "urn:lectern:label";

    private final XmlText xml;
    private final Paper paper;

    AtomEntry(XmlText xml, Paper paper) {
        this.xml = xml;
        this.paper = paper;
    }

    void write(List<Answer> answers) throws IOException {
        xml.open("entry");
        // Never the arXiv id: it changes with the version, and a reader would show the paper anew.
        xml.text("id", "urn:lectern:paper:" + encoded(paper.id().value()));
        xml.text("title", paper.title());
        xml.text("updated", updated(paper));
        date();
        for (String author : paper.authors()) {
            xml.line("<author><name>" + XmlText.escaped(author) + "</name></author>");
        }
        if (paper.authorCount().isPresent()) {
            xml.text("lectern:authorCount", Integer.toString(paper.authorCount().getAsInt()));
        }
        if (paper.organization().isPresent()) {
            organization(paper.organization().get());
        }
        for (Identifier identifier : paper.identifiers()) {
            xml.text("dc:identifier", identifier.toString());
        }
        boolean opens = links();
        labels(answers);
        // Without an address to open, Atom wants the content itself.
        xml.text(opens ? "summary" : "content", paper.abstractText());
        raw();
        xml.close("entry");
    }

    /** As Atom wants it where the day is known; in part in our own element. */
    private void date() throws IOException {
        Optional<PartialDate> date = paper.published().map(published -> published.date());
        if (date.isPresent()) {
            if (date.get().isFull()) {
                xml.text("published", date.get() + "T00:00:00Z");
            } else {
                xml.text("lectern:published", date.get().toString());
            }
        }
    }

    private void organization(Organization organization) throws IOException {
        String handle = organization
                .handle()
                .map(name -> XmlText.attribute("handle", name))
                .orElse("");
        xml.text("lectern:organization" + handle, organization.name());
    }

    /**
     * A reader opens the alternate link, of which Atom allows one; where the paper has no page of its own its identifier
     * gives one.
     *
     * @return whether there is one
     */
    private boolean links() throws IOException {
        boolean opens = false;
        for (Link link : paper.links()) {
            boolean page = !opens && link.kind().equals("page");
            opens |= page;
            String type = link.kind().equals("pdf") ? XmlText.attribute("type", "application/pdf") : "";
            xml.line("<link" + XmlText.attribute("rel", page ? "alternate" : "related")
                    + XmlText.attribute("href", link.url()) + type + XmlText.attribute("title", link.kind()) + "/>");
        }
        Optional<String> page = paper.identifiers().stream()
                .flatMap(identifier -> page(identifier).stream())
                .findFirst();
        if (!opens && page.isPresent()) {
            xml.line("<link rel=\"alternate\"" + XmlText.attribute("href", page.get()) + " title=\"identifier\"/>");
        }
        return opens || page.isPresent();
    }

    private static Optional<String> page(Identifier identifier) {
        String value = URLEncoder.encode(identifier.value(), StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("+", "%20");
        return switch (identifier.scheme()) {
            case ARXIV -> Optional.of("https://arxiv.org/abs/" + value);
            case DOI -> Optional.of("https://doi.org/" + value);
            case PUBMED -> Optional.of("https://pubmed.ncbi.nlm.nih.gov/" + value + "/");
            case OPENREVIEW -> Optional.of("https://openreview.net/forum?id=" + value);
            case URL -> Optional.of(identifier.value());
        };
    }

    /** Each label that anybody gave, once. */
    private void labels(List<Answer> answers) throws IOException {
        Set<String> labels = new TreeSet<>();
        answers.forEach(answer -> labels.addAll(answer.labels()));
        for (String label : labels) {
            xml.line("<category" + XmlText.attribute("term", label) + XmlText.attribute("scheme", LABELS) + "/>");
        }
    }

    /** The text as the source had it, where a reader of the entry would not find it: labels belong to it. */
    private void raw() throws IOException {
        PaperText raw = paper.revision().raw();
        if (!raw.title().equals(paper.title().strip())) {
            xml.text("lectern:rawTitle", raw.title());
        }
        if (!raw.abstractText().equals(paper.abstractText().strip())) {
            xml.text("lectern:rawAbstract", raw.abstractText());
        }
    }

    /** The newest day that is known of the paper: that of its publication, or the last on which it was seen. */
    static String updated(Paper paper) {
        String newest = paper.published()
                .map(published -> day(published.date()))
                .filter(day -> !day.isEmpty())
                .orElse("");
        for (Sighting sighting : paper.sightings()) {
            String seen = sighting.seenOn().map(AtomEntry::day).orElse("");
            newest = seen.compareTo(newest) > 0 ? seen : newest;
        }
        return newest.isEmpty() ? UNKNOWN : newest + "T00:00:00Z";
    }

    /** The first day that the date may mean; empty where its year is unknown. */
    private static String day(PartialDate date) {
        if (date.year().isEmpty()) {
            return "";
        }
        return date + "-01-01".substring(date.toString().length() - 4);
    }

    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
