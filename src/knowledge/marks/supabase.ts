import { all, any, at, body, header, status, type Marks } from './marks.ts'

export const supabase: Marks = {
  id: 'supabase',
  name: 'Supabase',
  role: 'gateway',
  made: any(
    at(/^[a-z0-9]{20}\.(functions\.)?supabase\.co\//),
    header('SB-Project-Ref'),
    header('SB-Request-Id'),
  ),
  onTheWay: header('X-Served-By', /^supabase-edge-runtime/i),
  words: [
    {
      means: 'refuses-caller',
      when: all(
        status(401),
        at(/^[^/]+\/functions\/v1\//),
        header('SB-Request-Id'),
        body(/"(Invalid JWT|Missing authorization header)"|UNAUTHORIZED_/),
      ),
      says: 'the gateway of Supabase refuses the token, before the function runs',
      remedy: [
        'Send a token that the gateway of Supabase takes',
        'The gateway answers 401 by itself, before the function runs: no line of the function puts a CORS header on it.',
        'Send Authorization: Bearer with the access token of the session, or with the anon key where nobody is signed in: supabase.functions.invoke() does. A token that ran out, or of another project, is refused alike; getSession() renews it.',
        'Then probe again.',
      ],
    },
    {
      means: 'no-path',
      when: all(status(404), body(/"message":"Requested function was not found"/)),
      says: 'Supabase says that this project has no function of this name',
      remedy: [
        'Call a function that is deployed',
        'Compare the name in the address, letter by letter, with supabase functions list: the name is that of the folder below supabase/functions/.',
        'Where it is missing there: supabase functions deploy NAME, for this project. Then probe again: whether the function answers OPTIONS shows only then.',
      ],
    },
    {
      means: 'no-host',
      when: status(540),
      says: 'Supabase says that this project is paused (540): restore it in the dashboard',
    },
  ],
}
