import { all, any, at, body, header, status, type Marks } from './marks.ts'

export const azureBlob: Marks = {
  id: 'azure-blob',
  name: 'Azure Blob Storage',
  role: 'storage',
  made: any(
    header('Server', /^(windows-azure-|azurite-)?blob/i),
    header('X-MS-Blob-Type'),
    at(
      /^[\w-]+\.(blob|dfs|file|queue|table|z\d+\.web)\.core\.(windows\.net|chinacloudapi\.cn|usgovcloudapi\.net)\//,
    ),
    header('X-MS-Error-Code', /^CorsPreflightFailure$/),
  ),
  words: [
    {
      means: 'no-cors-rule',
      when: all(
        status(403),
        any(
          header('X-MS-Error-Code', /^CorsPreflightFailure$/),
          body(/CORS not enabled or no matching rule found/),
        ),
      ),
      says: 'Azure Storage says “CORS not enabled or no matching rule found”: no CORS rule of the account fits origin, method and headers together',
    },
  ],
}
