package org.lectern.feed.bibliography;

import org.lectern.api.feed.PageAccount;
import org.lectern.api.feed.PageReport;

/** What became of each record. Most bibliographies have no abstracts, so their absence is counted, not listed. */
final class Account extends PageAccount {
    private int withoutAbstract;
    private long headings;
    private String firstHeading = "";

    void paper(boolean hasAbstract) {
        paper();
        withoutAbstract += hasAbstract ? 0 : 1;
    }

    /** A line that stands between records and says nothing of them. */
    void heading(String line) {
        if (headings++ == 0) {
            firstHeading = line.strip();
        }
    }

    @Override
    public PageReport report() {
        if (isEmpty()) {
            note("No reference was found in the file.");
        }
        if (withoutAbstract > 0) {
            note("Without an abstract: " + withoutAbstract + " of " + papers() + ".");
        }
        if (headings > 0) {
            note("Lines between the records that only divide them, such as “" + firstHeading + "”: " + headings + ".");
        }
        return super.report();
    }
}
