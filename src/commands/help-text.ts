/** The whole of `--help`. Part of the entry itself, so that asking for help loads nothing else. */
export const helpText = `cors-triage — why a browser blocks a request, and the exact fix

  cors-triage                           guided triage in the terminal
  cors-triage PAGE URL [options]        the same, form filled in, probing at once
  cors-triage PAGE URL --compare PAGE2 | --compare-url URL2   opens on both sides
  cors-triage --paste                   form filled from text on standard input
  cors-triage check PAGE URL [options]  the answer without a terminal UI
  cors-triage check --from FILE|-       the same, the request read from a curl, fetch, HAR …
  cors-triage check --har FILE [--entry N] | --log FILE    judge a recording, no network
  cors-triage check PAGE URL --compare PAGE2 | --compare-url URL2   side by side
  cors-triage check --config FILE       many requests × many page origins
  cors-triage fix --stack NAME PAGE URL the recipe alone
  cors-triage watch PAGE URL            probe again until every browser lets it through
  cors-triage confirm PAGE URL          the same request in the installed Chromium
  cors-triage judge [FILE|-]            recorded exchanges in, what each browser does out
  cors-triage import [FILE|-]           what it understands of a HAR, curl, fetch, console error, log
  cors-triage scan DIR                  CORS policy declared in source and configuration
  cors-triage lab                       learn CORS: lessons, then incidents to solve
  cors-triage lab SCENARIO | --list     one practice incident on loopback
  cors-triage resume [ID]               saved sessions
  cors-triage completions bash|zsh|fish

PAGE is the origin of the page that makes the request (https://app.example.com), URL the request.

Request options
  -X, --method METHOD          default GET
  -H, --header 'name: value'   or -H @FILE; repeatable
      --data TEXT              the body; makes the method POST unless -X says otherwise
      --credentials MODE       omit, same-origin (default) or include
      --stack NAME             express fastify django nginx cloudflare api-gateway-rest
                               api-gateway-http vite next hono apache caddy
      --send-unsafe            really send a method other than GET, HEAD and OPTIONS
      --resolve HOST:PORT:ADDRESS   as curl's; repeatable
      --error-url URL          a URL of the API known to answer an error
      --proxy URL   --ca FILE   --timeout MS   --concurrency N
      --gentle                 at most 8 requests, one at a time
      --no-color   --ascii   --verbose

guided triage options
      --no-save   --interval MS (of watching)   --mouse (clicks and the wheel go to the program)

check options
      --format text|json|markdown|junit|sarif|html   --output FILE   --scan DIR
      --log-format FORMAT      the log_format of nginx, for --log and import

other options
      watch    --interval MS   --limit N (looks, then stop)
      confirm  --browser FILE   --page (load the real page)   --format json
      lab      --list   --serve   --port N   --no-save   --mouse   --format json
      resume   --format …   --output FILE   --export FILE (the session, to hand on)
               --resolve …   --ca FILE   --proxy URL   --timeout MS (for probing again)

Exit status
  0 allowed, or not cross-origin   1 a browser blocks it   2 usage or unreadable input
  3 no answer to judge   4 inconclusive   130 interrupted
`
