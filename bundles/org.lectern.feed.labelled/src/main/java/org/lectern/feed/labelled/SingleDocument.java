package org.lectern.feed.labelled;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.feed.PageReport;

/** Files that hold one document with one annotator's marks. */
final class SingleDocument {
    static final int LARGEST = 16 << 20;

    private SingleDocument() {}

    /** A CAS in JSON; empty where it is none. */
    static Optional<MarkedDocument> cas(InputStream in, PageAccount account) throws IOException {
        try (JsonParser parser = Json.FACTORY.createParser(new FeedInput("cas", in, Optional.empty()).text())) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            Optional<MarkedDocument> document =
                    Json.read(parser, LARGEST).flatMap((JsonNode cas) -> CasJson.read(cas, account));
            if (!endsHere(parser)) {
                account.unused(
                        parser.currentTokenLocation().getLineNr(), "", "something behind the end of the document");
            }
            return document;
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static boolean endsHere(JsonParser parser) throws IOException {
        try {
            return parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** A WebAnno TSV; empty where it is none, or is larger than 16 MB. */
    static Optional<MarkedDocument> tsv(InputStream in, PageAccount account) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        return bytes.length > LARGEST
                ? Optional.empty()
                : TsvDocument.read(new String(bytes, StandardCharsets.UTF_8), account);
    }

    static PageReport read(
            FeedInput input, Optional<MarkedDocument> document, PageAccount account, FeedFormat.ItemSink sink)
            throws FeedException {
        MarkedDocument found = document.orElseThrow(() -> new FeedException(
                "The file " + input.name()
                        + " holds no text, is damaged, or is larger than 16 MB. Nothing was imported.",
                input.name(),
                "Export the document again, and import the new file."));
        FeedItem item = found.facts().item(1, found.text().paper());
        account.paper(1, item);
        sink.accept(item, found.isAnswered() ? List.of(found.said()) : List.of());
        return account.report();
    }
}
