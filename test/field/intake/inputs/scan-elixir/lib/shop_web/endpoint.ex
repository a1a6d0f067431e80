defmodule ShopWeb.Endpoint do
  use Phoenix.Endpoint, otp_app: :shop
  plug CORSPlug, origin: ["https://shop.example.com"]
  plug ShopWeb.Router
end
