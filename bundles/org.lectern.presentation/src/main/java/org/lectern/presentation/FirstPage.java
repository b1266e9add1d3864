package org.lectern.presentation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.api.store.PaperStore;
import org.lectern.api.work.LecternException;

/**
 * The beginning of a list that was asked for.
 *
 * @param rows the lines of {@code page}
 * @param all how many papers the workspace has
 */
record FirstPage(Listing listing, Listing.Page page, List<PaperRow> rows, long all, Optional<PaperGroups> groups) {
    static FirstPage read(
            Services services,
            PaperRows rows,
            Session who,
            PapersModel.State wanted,
            PaperGroups.By by,
            Set<String> closed)
            throws LecternException {
        Listing opened = Listing.of(services, who, wanted.scope(), wanted.query(), wanted.sort());
        Optional<PaperGroups> groups = Optional.empty();
        if (by != PaperGroups.By.NOTHING) {
            PaperGroups grouped = PaperGroups.of(services, who, opened, by).folded(closed);
            groups = Optional.of(grouped);
            opened = grouped.listing(opened.page(0, 1).behind());
        }
        Listing.Page page = opened.page(0, PaperPages.PAGE);
        long all = services.require(PaperStore.class).count();
        return new FirstPage(opened, page, rows.of(page.ids(), who, wanted.query()), all, groups);
    }
}
