module Main exposing (main)

import Http
import Json.Encode as E

save : Int -> Cmd Msg
save qty =
    Http.request
        { method = "PUT"
        , headers = [ Http.header "X-Cart" "1" ]
        , url = "https://api.example.net/v2/carts/7"
        , body = Http.jsonBody (E.object [ ( "qty", E.int qty ) ])
        , expect = Http.expectWhatever Saved
        , timeout = Nothing
        , tracker = Nothing
        }
