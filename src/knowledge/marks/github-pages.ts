import { all, any, at, body, header, status, type Marks } from './marks.ts'

export const githubPages: Marks = {
  id: 'github-pages',
  name: 'GitHub Pages',
  role: 'gateway',
  made: any(
    // The other services of GitHub write their name small.
    header('Server', /^GitHub\.com/),
    at(/^[\w-]+\.github\.io\//),
    body(/there isn't a github pages site here/i),
  ),
  words: [
    {
      means: 'no-host',
      when: all(status(404), body(/there isn't a github pages site here/i)),
      says: 'GitHub Pages knows no site under this name',
    },
  ],
}
