$params = @{
  Uri = 'https://api.example.com/v1/items'
  Method = 'Post'
  Headers = @{ 'Origin' = 'https://app.example.com'; 'X-Api-Version' = '2' }
  ContentType = 'application/json'
  Body = '{"a":1}'
}
Invoke-RestMethod @params
