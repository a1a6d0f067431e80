const client = new GraphQLClient('https://gql.example.net/graphql', { headers: { 'x-hasura-role': 'user' }, credentials: 'include', mode: 'cors' })
await client.request(gql`{ me { id url(https: true) } }`)
