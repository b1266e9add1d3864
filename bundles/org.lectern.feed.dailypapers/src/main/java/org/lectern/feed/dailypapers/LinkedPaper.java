package org.lectern.feed.dailypapers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.api.feed.PageReport.Place;
import org.lectern.api.model.Organization;

/** What stands below a title on a page with links: the abstract up to a link or a fact, then the facts. */
final class LinkedPaper {
    private final List<RenderedLine> lines;
    private final String id;
    private final List<PageLine> abstractLines = new ArrayList<>();
    private final List<Place> unused = new ArrayList<>();
    private OptionalInt authors = OptionalInt.empty();
    private Optional<Organization> organization = Optional.empty();
    private Optional<PrintedDate> date = Optional.empty();
    private OptionalInt comments = OptionalInt.empty();
    private boolean textEnded;
    private int next;

    LinkedPaper(List<RenderedLine> lines, String id) {
        this.lines = lines;
        this.id = id;
        while (next < lines.size()) {
            take(lines.get(next));
            next++;
        }
    }

    List<Place> unused() {
        return unused;
    }

    PageRecord record(PageLine title, OptionalInt upvotes) {
        boolean facts = authors.isPresent() || organization.isPresent() || date.isPresent();
        Optional<PrintedDate> commented = date.map(day -> day.comments().isPresent() || comments.isEmpty()
                ? day
                : new PrintedDate(day.day(), day.year(), comments));
        return new PageRecord(
                Optional.of(title),
                abstractLines,
                facts ? Optional.of(new PaperFacts(authors, organization, commented)) : Optional.empty(),
                upvotes,
                Optional.of(id));
    }

    private void take(RenderedLine line) {
        if (line.isDot()) {
            textEnded = true;
        } else if (PaperFacts.isAuthors(line.text())) {
            textEnded = true;
            authors = PaperFacts.authors(line.text());
        } else if (line.isCount() && !withinAbstract()) {
            count(line);
        } else if (textEnded && date.isEmpty() && PrintedDate.parse(line.text()).isPresent()) {
            date = PrintedDate.parse(line.text());
        } else if (isOrganization(line)) {
            textEnded = true;
            organization(line);
        } else if (line.paper().isPresent()) {
            textEnded |= !abstractLines.isEmpty();
            if (line.hasTitle()) {
                unused(line, "a link to a paper that is on the page already");
            }
        } else if (!line.url().isEmpty() && line.text().isEmpty()) {
            other(line);
        } else if (!line.text().isEmpty()) {
            text(line);
        }
    }

    private void other(RenderedLine line) {
        if (!textEnded && !abstractLines.isEmpty() && !line.line().afterBlank()) {
            abstractLines.add(line.line());
        } else if (line.handle().isEmpty()) {
            unused(line, "an address that belongs to no paper");
        }
    }

    private void text(RenderedLine line) {
        if (PageHeader.isFurniture(line.text())) {
            textEnded |= !abstractLines.isEmpty();
            unused(line, "the site's own wording");
        } else if (textEnded) {
            unused(line, "below a paper, and part of none");
        } else {
            abstractLines.add(line.line());
        }
    }

    private void count(RenderedLine line) {
        if (date.isPresent() && comments.isEmpty() && line.count().isPresent()) {
            comments = line.count();
        } else {
            unused(line, "a number that says nothing about a paper");
        }
    }

    /** A number alone on a line of an abstract that is broken over lines. */
    private boolean withinAbstract() {
        return !textEnded && !abstractLines.isEmpty() && !lines.get(next).line().afterBlank();
    }

    /** A name that leads to its own page, or stands right above the dot. */
    private boolean isOrganization(RenderedLine line) {
        if (!line.hasTitle() || date.isPresent() || organization.isPresent() || abstractLines.isEmpty() && !textEnded) {
            return false;
        }
        if (line.handle().isPresent()) {
            return true;
        }
        boolean below = next + 1 < lines.size();
        return below
                && line.url().isEmpty()
                && line.text().length() <= 150
                && (lines.get(next + 1).isDot() && line.line().afterBlank()
                        || lines.get(next + 1).text().isEmpty()
                                && lines.get(next + 1).handle().isPresent());
    }

    private void organization(RenderedLine line) {
        Optional<String> handle = line.handle();
        if (handle.isEmpty() && lines.get(next + 1).text().isEmpty()) {
            handle = lines.get(next + 1).handle();
        }
        organization = Optional.of(handle.map(name -> new Organization(
                        line.text().startsWith(name + " ")
                                ? line.text().substring(name.length()).strip()
                                : line.text(),
                        Optional.of(name)))
                .orElseGet(() -> PaperFacts.organization(line.text())));
    }

    private void unused(RenderedLine line, String reason) {
        unused.add(line.line().because(reason));
    }
}
