export async function callGraph(accessToken) {
  const headers = new Headers()
  const bearer = `Bearer ${accessToken}`
  headers.append('Authorization', bearer)
  headers.append('ConsistencyLevel', 'eventual')

  const options = {
    method: 'GET',
    headers: headers,
  }

  return fetch('https://graph.microsoft.com/v1.0/me/messages?$top=5', options)
    .then((response) => response.json())
    .catch((error) => console.log(error))
}
