package org.lectern.feed.table;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/** The first sheet of a workbook that holds papers. What formulas gave when the workbook was saved is read, none is run. */
@Component
@FeedFormatInfo(id = "xlsx", label = "XLSX workbook")
public final class XlsxTable implements FeedFormat {
    private static final int SHEETS_TRIED = 20;

    @Override
    public int recognise(Probe probe) {
        byte[] head = probe.head();
        boolean zip = head.length > 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        return zip && List.of("xlsx", "xlsm").contains(FileName.extension(probe.name())) ? 95 : 0;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new Account();
        sink.accounted(account);
        try {
            read(input, account, sink, Beside.NOTHING);
        } catch (DamagedInput e) {
            throw e.told(input.name(), account.papers());
        }
        return account.report();
    }

    /** How many rows there are. */
    static long read(FeedInput input, Account account, ItemSink sink, Beside beside) throws FeedException, IOException {
        try (Workbook workbook = Workbook.open(input.bytes());
                SharedTexts texts = workbook.sharedTexts()) {
            List<Workbook.Sheet> sheets = workbook.sheets();
            for (int i = 0; i < sheets.size() - 1 && i < SHEETS_TRIED; i++) {
                if (holdsPapers(workbook, sheets.get(i), texts)) {
                    return read(workbook, sheets, i, texts, input, account, sink, beside);
                }
            }
            if (sheets.isEmpty()) {
                throw new DamagedInput("it has no sheet", "Open it in a spreadsheet and save it again as XLSX.", null);
            }
            return read(
                    workbook,
                    sheets,
                    sheets.size() == 1 ? 0 : fallback(workbook, sheets, texts),
                    texts,
                    input,
                    account,
                    sink,
                    beside);
        } catch (ZipException | EOFException e) {
            throw new DamagedInput(
                    "its compressed data is damaged", "Open it in a spreadsheet and save it again as XLSX.", e);
        }
    }

    private static int fallback(Workbook workbook, List<Workbook.Sheet> sheets, SharedTexts texts) throws IOException {
        int last = sheets.size() - 1;
        return last < SHEETS_TRIED + 1 && holdsPapers(workbook, sheets.get(last), texts) ? last : 0;
    }

    /** Whether one of its first rows names a title or an abstract. */
    private static boolean holdsPapers(Workbook workbook, Workbook.Sheet sheet, SharedTexts texts) throws IOException {
        var part = workbook.part(sheet.part());
        if (part.isEmpty()) {
            return false;
        }
        try (var rows = new SheetRows(part.get(), texts)) {
            for (int i = 0; i < 10; i++) {
                Optional<List<String>> row = rows.next();
                if (row.isEmpty() || row.get().stream().anyMatch(KnownNames::isText)) {
                    return row.isPresent();
                }
            }
        }
        return false;
    }

    private static long read(
            Workbook workbook,
            List<Workbook.Sheet> sheets,
            int chosen,
            SharedTexts texts,
            FeedInput input,
            Account account,
            ItemSink sink,
            Beside beside)
            throws FeedException, IOException {
        Workbook.Sheet sheet = sheets.get(chosen);
        var part = workbook.part(sheet.part())
                .orElseThrow(() -> new DamagedInput(
                        "its sheet " + sheet.name() + " is missing",
                        "Open it in a spreadsheet and save it again as XLSX.",
                        null));
        if (sheets.size() > 1) {
            account.note("Read was the sheet “" + sheet.name() + "”; the workbook has " + (sheets.size() - 1)
                    + " more. Save another one as the first, or as CSV, to import it.");
        }
        try (var rows = new SheetRows(part, texts)) {
            return new TableReading(rows, input, account, sink, beside)
                    .run(() -> new TableReading.Reading(Optional.empty(), Optional.empty(), Optional.of(sheet.name())));
        }
    }
}
