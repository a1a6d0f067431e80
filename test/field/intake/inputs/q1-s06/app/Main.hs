import Network.Wai.Middleware.Cors
main = run 8080 $ cors (const $ Just simpleCorsResourcePolicy { corsOrigins = Just (["https://app.example.com"], True) }) app
