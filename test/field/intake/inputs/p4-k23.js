const httpLink = createHttpLink({ uri: 'https://gql.market.example.net/graphql', credentials: 'include' });
const authLink = setContext((_, { headers }) => ({ headers: { ...headers, authorization: token ? `Bearer ${token}` : '' } }));
const client = new ApolloClient({ link: authLink.concat(httpLink), cache: new InMemoryCache() });
