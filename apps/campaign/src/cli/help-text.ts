/** What `campaign --help` prints. */
export const helpText = `Usage: CAMPAIGN_API_KEY=... campaign send --file FILE --sender SENDER --url URL --out FILE [options]

Sends a text to every row of a CSV, through all that is survivable. Run the same command again after a
kill or a stop: it goes on where it was, and sends to nobody twice.

  --file FILE          CSV with a header row; columns phone, and optionally name and message
  --message TEXT       text for rows without one of their own; {name} is filled in
  --sender SENDER      3 to 11 letters and digits, or a phone number
  --url URL            address of the API, such as http://127.0.0.1:8080
  --out FILE           where the results go, one row per row of the input
  --report FILE        where to write the report as JSON
  --batch-size N       recipients per request, 1 to 100 (100)
  --concurrency N      requests at a time, 1 to 64 (4)
  --max-attempts N     HTTP requests per batch before it is given up for this run (12)
  --retry-base-ms N    first step of the back-off (500)
  --timeout-ms N       how long one request may take (30000)
  --fresh              forget an earlier campaign and send to everybody anew; repeated after an
                       interruption it goes on with what it began

Exit status
    0  every recipient was accepted
    1  through, but rows were skipped or not accepted: see the results
    2  nothing was sent: an argument, the file or the API key must be put right
    3  stopped until somebody acts: balance, credentials, access
    4  stopped, the service does not answer
    5  this program or its machine failed
  130  interrupted (Ctrl-C; once more to leave at once), 143 terminated
`;
