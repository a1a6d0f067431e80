import { all, any, body, header, refusal, status, type Marks } from './marks.ts'

/** Firewalls that nobody would choose a recipe for: their vendor's console is the place. */
export const firewalls: Marks = {
  id: null,
  name: 'a web application firewall',
  role: 'gateway',
  words: [
    {
      means: 'refused-here',
      when: all(
        refusal(),
        // Their X-Iinfo, X-Sucuri-Id and X-DataDome come with every response that they pass on, the API's own errors too.
        any(
          header('X-Sucuri-Block'),
          header('X-DD-B'),
          header('X-PX-Block'),
          body(
            /incapsula incident|_incapsula_resource|sucuri website firewall|px-captcha|captcha-delivery\.com|ddos-guard/i,
          ),
        ),
      ),
      says: 'the mark of an Imperva, Sucuri, DataDome, PerimeterX or DDoS-Guard firewall',
    },
    {
      means: 'refused-here',
      when: all(
        refusal(),
        any(
          body(
            /mod_security|modsecurity|web application firewall|request rejected[\s\S]*support id|blocked by (the )?(waf|firewall)/i,
          ),
          header('Server', /bigip/i),
        ),
      ),
      says: 'the page of ModSecurity or another web application firewall',
    },
    {
      means: 'refused-here',
      when: all(status(200), header('Content-Type', /text\/html/i), body(/_incapsula_resource/i)),
      says: 'a challenge of the Imperva firewall',
    },
    {
      means: 'refused-here',
      when: all(
        status(200),
        header('Content-Type', /text\/html/i),
        body(/the requested url was rejected\. please consult with your administrator/i),
      ),
      says: 'the page by which an F5 firewall rejects a request',
    },
  ],
}
