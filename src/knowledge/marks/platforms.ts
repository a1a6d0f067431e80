import { all, any, at, body, header, leadsTo, status, without, type Marks } from './marks.ts'

const localtunnel = any(header('X-Localtunnel-Subdomain'), at(/^[\w-]+\.(loca\.lt|localtunnel\.me)\//))

/** Tunnels and hosts that nobody would choose a recipe for, by what their own pages say. */
export const platforms: Marks = {
  id: null,
  name: 'the platform in front',
  role: 'gateway',
  words: [
    {
      means: 'refused-here',
      when: header('Ngrok-Error-Code', /ERR_NGROK_6024/),
      says: 'the warning page that ngrok shows to browsers (ERR_NGROK_6024); a call with the header ngrok-skip-browser-warning, which the preflight must allow, gets past it, and so does a paid plan',
      isOfTunnel: true,
    },
    {
      means: 'refused-here',
      when: all(any(localtunnel, body(/loca\.lt[\s\S]*tunnel password/i)), status(401, 511)),
      says: 'the reminder page of localtunnel; a call with the header bypass-tunnel-reminder, which the preflight must allow, gets past it',
      isOfTunnel: true,
    },
    {
      means: 'diverted',
      when: all(status(511), without(localtunnel)),
      says: 'the network in between wants a sign-in of its own first (511, a captive portal): sign in, or ask from another one',
    },
    {
      means: 'no-host',
      when: header('Ngrok-Error-Code', /ERR_NGROK_(3200|3004|8010)\b/),
      says: 'ngrok says that the tunnel is offline: no agent runs under this name',
    },
    {
      means: 'nothing-behind',
      when: header('Ngrok-Error-Code', /ERR_NGROK_(8012|3801)\b/),
      says: 'ngrok could not connect to the server behind the tunnel: it does not run, or listens on another port',
    },
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
      when: all(status(404), body(/This Container App is stopped or does not exist/)),
      says: 'Azure Container Apps says that this app is stopped or does not exist',
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
    {
      means: 'wants-credentials',
      when: any(
        leadsTo(/^https:\/\/github\.dev\/pf-signin\?/),
        leadsTo(/^https:\/\/[\w.-]*tunnels\.api\.visualstudio\.com\/auth\//),
      ),
      says: 'the forwarded port is private: its visibility must be public (Ports, Port Visibility) for a page on another port to call it',
    },
  ],
}
