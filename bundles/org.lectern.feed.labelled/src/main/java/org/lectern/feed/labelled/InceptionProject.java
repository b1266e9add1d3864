package org.lectern.feed.labelled;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/**
 * A project as INCEpTION exports it: a zip with {@code annotation/DOCUMENT/ANNOTATOR.json} (or {@code .tsv}, {@code .xmi},
 * or a zip of one of them), the same for {@code curation}, and the documents themselves in {@code source}. A document is a
 * paper, with the marks of each annotator; the curator's are those of {@code curator}. Its binary form is not read, since
 * only UIMA can. Also the folders that Lectern itself writes, {@code annotators/ANNOTATOR/DOCUMENT.json}.
 */
@Component
@FeedFormatInfo(id = "inception", label = "INCEpTION project")
public final class InceptionProject implements FeedFormat {
    private static final Pattern VIEW =
            Pattern.compile("(annotation|curation)(?:_ser)?/([^/]+)/([^/]+)\\.([A-Za-z0-9]{1,10})");
    private static final Pattern SOURCE = Pattern.compile("source/([^/]+\\.txt)");
    private static final Pattern OWN_IN_HEAD =
            Pattern.compile("(?:annotators/[^/]{1,400}|unlabelled)/[^/]{1,400}\\.(?:json(?!l)|tsv)");
    private static final int MOST_ENTRIES = 1_000_000;
    private static final int LARGEST_SOURCE = 4 << 20;
    private static final String NO_TEXT = "holds no text, is damaged, or is larger than 16 MB";

    @Override
    public int recognise(Probe probe) {
        String head = new String(probe.head(), StandardCharsets.ISO_8859_1);
        boolean project = head.contains("exportedproject")
                || head.contains("annotation/")
                || head.contains("curation/")
                || head.contains("annotation_ser/")
                || OWN_IN_HEAD.matcher(head).find();
        return head.startsWith("PK\u0003\u0004") && project ? 90 : 0;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new PageAccount();
        sink.accounted(account);
        var papers = new InceptionPapers(account, sink);
        Unzipped project = Unzipped.of(input.bytes());
        try (ZipInputStream zip = project.zip()) {
            entries(zip, project, papers, account);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            papers.end();
            throw new FeedException(
                    "Could not read all of " + input.name() + ": the zip file is damaged. The " + account.papers()
                            + " papers before it were read.",
                    input.name(),
                    "Export the project again, and import the new file.",
                    e);
        }
        papers.end();
        return account.report();
    }

    private static void entries(ZipInputStream zip, Unzipped project, InceptionPapers papers, PageAccount account)
            throws IOException, FeedException {
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++count > MOST_ENTRIES) {
                throw new ZipException("more than " + MOST_ENTRIES + " entries");
            }
            String name = entry.getName();
            Matcher view = VIEW.matcher(name);
            Matcher source = SOURCE.matcher(name);
            Optional<OwnFolder> own = OwnFolder.of(name);
            if (view.matches()) {
                view(view, project, papers, account);
            } else if (source.matches()) {
                byte[] text = project.bytes().readNBytes(LARGEST_SOURCE + 1);
                if (text.length <= LARGEST_SOURCE) {
                    papers.source(source.group(1), new String(text, StandardCharsets.UTF_8));
                }
            } else if (own.isPresent() && isRead(own.get().ending())) {
                Optional<MarkedDocument> document = document(own.get().ending(), project, account);
                if (document.isPresent()) {
                    papers.view(own.get().document(), own.get().annotator(), document.get(), name);
                } else {
                    account.unused(1, name, NO_TEXT);
                }
            }
        }
    }

    private static void view(Matcher view, Unzipped project, InceptionPapers papers, PageAccount account)
            throws IOException, FeedException {
        String annotator = view.group(1).equals("curation") ? "curator" : view.group(3);
        String ending = view.group(4).toLowerCase(Locale.ROOT);
        if (annotator.equals("INITIAL_CAS")) {
            return;
        }
        if (ending.equals("zip")) {
            zipped(view, annotator, project.inside(), papers, account);
        } else if (!isRead(ending)) {
            papers.unread(view.group(2), annotator);
        } else {
            Optional<MarkedDocument> document = document(ending, project, account);
            if (document.isPresent()) {
                papers.view(view.group(2), annotator, document.get(), view.group());
            } else {
                account.unused(1, view.group(), NO_TEXT);
            }
        }
    }

    /** A view with what it needs beside it, such as the types of an XMI. */
    private static void zipped(
            Matcher view, String annotator, Unzipped inner, InceptionPapers papers, PageAccount account)
            throws IOException, FeedException {
        ZipInputStream zip = inner.zip();
        boolean found = false;
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null && !found; entry = zip.getNextEntry()) {
            if (++count > MOST_ENTRIES) {
                throw new ZipException("more than " + MOST_ENTRIES + " entries");
            }
            String ending = entry.getName()
                    .substring(entry.getName().lastIndexOf('.') + 1)
                    .toLowerCase(Locale.ROOT);
            if (isRead(ending)) {
                found = true;
                Optional<MarkedDocument> document = document(ending, inner, account);
                if (document.isPresent()) {
                    papers.view(view.group(2), annotator, document.get(), view.group());
                } else {
                    account.unused(1, view.group(), NO_TEXT);
                }
            }
        }
        if (!found) {
            papers.unread(view.group(2), annotator);
        }
    }

    private static boolean isRead(String ending) {
        return ending.matches("json|tsv|xmi");
    }

    private static Optional<MarkedDocument> document(String ending, Unzipped zip, PageAccount account)
            throws IOException {
        InputStream entry = zip.entry();
        return switch (ending) {
            case "json" -> SingleDocument.cas(entry, account);
            case "tsv" -> SingleDocument.tsv(entry, account);
            default -> XmiDocument.read(entry, account);
        };
    }
}
