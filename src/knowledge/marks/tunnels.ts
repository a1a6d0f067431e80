import { all, any, at, body, header, leadsTo, status, type Marks } from './marks.ts'

export const localtunnel = any(header('X-Localtunnel-Subdomain'), at(/^[\w-]+\.(loca\.lt|localtunnel\.me)\//))

/** Tunnels and forwarded ports of development, by what their own pages say. */
export const tunnels: Marks = {
  id: null,
  name: 'the tunnel in front',
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
      means: 'wants-credentials',
      when: any(
        leadsTo(/^https:\/\/github\.dev\/pf-signin\?/),
        leadsTo(/^https:\/\/[\w.-]*tunnels\.api\.visualstudio\.com\/auth\//),
      ),
      says: 'the forwarded port is private: its visibility must be public (Ports, Port Visibility) for a page on another port to call it',
      remedy: [
        'Let the page in at the forwarded port',
        'The tunnel asks everybody for a login before the server behind it is asked, and a preflight brings none: no line of CORS there helps.',
        'For a page on another port set the visibility of the port to public (Ports, Port Visibility) while you work on it: everybody who knows the address reaches it then. Or let the development server of the page pass the calls on (a proxy of its own, such as server.proxy of Vite): one origin, and the port stays private.',
        'Then probe again.',
      ],
    },
  ],
}
