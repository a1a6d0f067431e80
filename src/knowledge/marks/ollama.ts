import { all, any, at, body, header, type Marks } from './marks.ts'

export const ollama: Marks = {
  id: 'ollama',
  name: 'Ollama',
  role: 'application',
  made: any(
    body(/^Ollama is running$/),
    all(at(/\/api\/tags$/), body(/^\{"models":\[(\]|\{"name":)/)),
    // The list that it comes with, which nobody else has.
    header('Access-Control-Allow-Headers', /\bOpenai-Beta,X-Stainless-Arch,/i),
    all(at(/\/api\/version$/), body(/^\{"version":"\d+\.\d+\.\d+[^"]*"\}$/)),
  ),
}
