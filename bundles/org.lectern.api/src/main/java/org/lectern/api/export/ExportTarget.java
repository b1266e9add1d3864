package org.lectern.api.export;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Where an exporter writes. What is written appears under its name only when all of it is there. */
@ProviderType
public interface ExportTarget {
    /** The one file of the format. The exporter closes it. */
    OutputStream file() throws IOException;

    /** A file of a format that is a folder. {@code name} is relative, with slashes, and stays inside. */
    OutputStream file(String name) throws IOException;
}
