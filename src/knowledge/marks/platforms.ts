import { all, at, body, header, status, type Marks } from './marks.ts'

/** Hosts that nobody would choose a recipe for, by what their own pages say. */
export const platforms: Marks = {
  id: null,
  name: 'the platform in front',
  role: 'gateway',
  words: [
    {
      means: 'no-host',
      when: all(status(404), header('X-Railway-Fallback'), body(/Application not found/)),
      says: 'Railway knows no application under this name',
    },
    {
      means: 'nothing-behind',
      when: all(header('X-Railway-Fallback'), body(/Application failed to respond/)),
      says: 'Railway reached no application: it does not run, or listens on another port than PORT',
    },
    {
      means: 'no-host',
      when: all(
        at(/^[\w-]+\.internal\.[\w.-]+\.azurecontainerapps\.io\//),
        status(404),
        body(/This Container App is stopped or does not exist/),
      ),
      says: 'the name of an app with internal ingress (.internal.): Azure Container Apps lets calls in from inside its environment alone, and a browser is outside',
      remedy: [
        'Call an address that browsers reach',
        'The name holds .internal.: the ingress of the app takes calls from its own environment alone. A call that a page makes comes from the machine of the visitor, whatever serves the page.',
        'Let the server of the page pass the calls on (a route or proxy of its own, which runs inside): one origin, no CORS, and the app stays internal. Where everybody may call the API, set its ingress to external (az containerapp ingress update --type external), with its own login and a CORS policy.',
        'Then probe again.',
      ],
    },
    {
      means: 'no-host',
      when: all(status(404), body(/This Container App is stopped or does not exist/)),
      says: 'Azure Container Apps says that this app is stopped or does not exist',
    },
    {
      means: 'nothing-behind',
      when: all(
        status(503),
        header('Server', /^google frontend/i),
        body(/is temporarily over its serving quota/),
      ),
      says: 'App Engine says that the application is over its quota or spending limit',
      remedy: [
        'Raise the quota of the application, or wait for the next day',
        'The address is right, and the application is not even started: its daily quota or spending limit is used up (App Engine, Settings and Quotas). What uses it up shows there.',
        'Then probe again: what its CORS policy says shows only after that.',
      ],
    },
    {
      means: 'nothing-behind',
      when: all(
        status(502, 503, 504),
        header('X-Azure-Ref'),
        body(/Our services aren't available right now/),
      ),
      says: 'Azure Front Door got no usable response from the origin (its logs have the reason, by X-Azure-Ref)',
    },
    {
      means: 'nothing-behind',
      when: all(
        status(502, 503, 504),
        body(/App Platform failed to forward this request to the application/),
      ),
      says: 'the App Platform of DigitalOcean reached no application: it does not run, or listens on another port than http_port',
    },
    {
      means: 'nothing-behind',
      when: all(status(502, 503, 504), header('L5d-Proxy-Error')),
      says: 'the proxy of Linkerd reached no pod of the service (l5d-proxy-error)',
    },
    {
      means: 'no-host',
      when: all(status(404), body(/^DEPLOYMENT_NOT_FOUND\b/)),
      says: 'Deno Deploy knows no deployment under this name',
    },
    {
      means: 'nothing-behind',
      when: all(status(508), body(/Resource Limit Is Reached/i)),
      says: 'the host of the site (CloudLinux) has stopped it: it uses more processes, memory or processor time than its plan has',
    },
    {
      means: 'nothing-behind',
      when: all(status(503), body(/<h1>Application is not available<\/h1>/)),
      says: 'the router of OpenShift has no running pod behind this route',
    },
    {
      means: 'nothing-behind',
      when: all(status(404, 503), body(/Run this app to see the results here/)),
      says: 'Replit says that the app does not run',
    },
    {
      means: 'no-host',
      when: all(status(403, 404), header('Server', /^AirTunes\//)),
      says: 'the AirPlay receiver of macOS has this port (5000 and 7000 are its own), and the application was never asked: give the application another port, or switch AirPlay Receiver off in the settings of the system',
    },
    {
      means: 'no-host',
      when: header('X-Render-Routing', /^no-server/i),
      says: 'Render knows no service under this name',
    },
    {
      means: 'nothing-behind',
      when: header('X-Render-Routing', /(suspend|hibernate|dynamic-(paid|free)-error|no-deploy)/i),
      says: 'Render has no running instance of this service',
    },
    {
      means: 'no-host',
      when: all(status(404), body(/<title>Site Not Found<\/title>[\s\S]*firebase/i)),
      says: 'Firebase Hosting knows no site under this name',
    },
    {
      means: 'no-host',
      when: all(status(404), body(/find your Azure Front Door Service configuration/)),
      says: 'Azure Front Door has no route for this host name, or not yet',
    },
    {
      means: 'no-host',
      when: all(status(404), header('X-Cloud-Request-Id'), body(/"message":"Unknown resource\."/)),
      says: 'Elastic Cloud knows no deployment under this name',
    },
    {
      means: 'no-path',
      when: all(
        status(404),
        body(/Unable to identify proxy for host: |messaging\.adaptors\.http\.flow\.ApplicationNotFound/),
      ),
      says: 'Apigee has no API proxy deployed for this host and base path',
    },
    {
      means: 'no-path',
      when: all(status(404), body(/^Function [\w.-]+ does not exist, valid functions are: /)),
      says: 'the emulator of Firebase knows no function of this name, and lists those that it has',
    },
    {
      means: 'wants-credentials',
      when: header('X-Goog-IAP-Generated-Response'),
      says: 'Identity-Aware Proxy of Google wants a session; it lets preflights through where corsSettings.allowHttpOptions of its access settings is true (gcloud iap settings set)',
    },
  ],
}
