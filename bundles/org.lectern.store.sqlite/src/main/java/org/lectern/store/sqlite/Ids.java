package org.lectern.store.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.lectern.api.model.PaperId;

/** Ids on their way into and out of SQL. */
final class Ids {
    private Ids() {}

    /** An array for {@code json_each}: one prepared statement for any number of ids. */
    static String json(Collection<PaperId> ids) {
        return new String(JsonOut.texts(ids.stream().map(PaperId::value).toList()), StandardCharsets.UTF_8);
    }

    /** The id in the first column. */
    static PaperId read(ResultSet row) throws SQLException {
        return new PaperId(row.getString(1));
    }
}
