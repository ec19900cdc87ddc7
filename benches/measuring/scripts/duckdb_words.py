"""Word counts with DuckDB: lines split at spaces, grouped and counted, on one thread."""

import sys

import duckdb

QUERY = """
SELECT count(*) FROM (
    SELECT word, count(*) AS n
    FROM (
        SELECT unnest(string_split(line, ' ')) AS word
        FROM read_csv(?, columns = {'line': 'VARCHAR'}, delim = '\x1f', quote = '', escape = '', header = false,
                      auto_detect = false, max_line_size = 10000000)
    )
    GROUP BY word
)
"""

connection = duckdb.connect()
connection.execute("SET threads = 1")
print(connection.execute(QUERY, [sys.argv[1]]).fetchone())
