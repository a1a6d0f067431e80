(ns app.core (:require [ring.middleware.cors :refer [wrap-cors]]))
(def app (wrap-cors handler :access-control-allow-origin [#"https://app.example.com"] :access-control-allow-methods [:get :put]))
