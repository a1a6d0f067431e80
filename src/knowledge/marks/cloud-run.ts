import { all, any, at, body, header, status, without, type Marks } from './marks.ts'

export const cloudRun: Marks = {
  id: 'cloud-run',
  name: 'Cloud Run',
  role: 'gateway',
  made: all(
    header('Server', /^google frontend/i),
    body(
      /Your client does not have permission to (get URL|the requested URL)|The request was not authenticated/,
    ),
  ),
  onTheWay: any(
    at(/^[\w.-]+\.run\.app\//),
    at(/^[\w.-]+\.cloudfunctions\.net\//),
    // API Gateway and App Engine of Google stand behind the same front end.
    all(
      header('Server', /^google frontend/i),
      without(at(/^[\w.-]+\.(gateway\.dev|appspot\.com)\//)),
      without(body(/is not defined by this API|matched to the defined url template/)),
    ),
  ),
  words: [
    {
      means: 'wants-credentials',
      when: all(
        status(401, 403),
        header('Server', /^google frontend/i),
        body(
          /Your client does not have permission to (get URL|the requested URL)|The request was not authenticated/,
        ),
      ),
      says: 'Cloud Run wants an identity (IAM, roles/run.invoker) of every caller and has turned this one away',
    },
    {
      means: 'no-host',
      when: all(
        status(404),
        any(at(/^[\w.-]+\.run\.app\//), at(/^[\w.-]+\.cloudfunctions\.net\//)),
        body(
          /<title>(404 Page not found|Error: Page not found|Error 404 \(Not Found\)!!1)<\/title>[\s\S]*The requested URL [\s\S]{0,300}was not found on this server/i,
        ),
      ),
      says: 'the front end of Google knows no service or function under this name in this project and region, or its ingress lets in calls from inside alone',
      remedy: [
        'Call an address at which the service takes calls from outside',
        'Compare the address with those of the project (gcloud run services list, gcloud functions list): name, project and region are parts of it.',
        'Where the service is there, its ingress (internal, or internal and Cloud Load Balancing) answers the run.app address so to everybody outside, and browsers are outside: call the address of the load balancer, or let the server of the page pass the calls on.',
        'Then probe again.',
      ],
    },
    {
      means: 'nothing-behind',
      when: all(
        status(500, 503),
        header('Server', /^google frontend/i),
        body(
          /The request failed because the instance|Service Unavailable|malformed response or connection to the instance had an error/,
        ),
      ),
      says: 'Cloud Run could not get a response from the container',
    },
    {
      means: 'nothing-behind',
      when: all(status(504), header('Server', /^google frontend/i), body(/^upstream request timeout/)),
      says: 'the container worked longer than the request timeout of the service (300 seconds where none is set)',
    },
  ],
}
